/** What a file would change, before it's applied. */
import { BlockStack, Box, Button, ButtonGroup, Text } from '@shopify/polaris';
import { useEffect, useRef } from 'react';

import type { ShopLanguage } from '../contract';
import { localeDirection } from '../locales';
import type { FileCheck } from '../files/file';

/** Entries of each list; more are counted. */
const SHOWN = 100;

interface ImportPreviewProps {
  check: FileCheck;
  language: ShopLanguage;
  onApply: () => void;
  onCancel: () => void;
}

export function ImportPreview({ check, language, onApply, onCancel }: ImportPreviewProps) {
  const { changes, problems } = check;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { locale } = language;
  const count = changes.length === 1 ? '1 text will change' : `${changes.length} texts will change`;
  return (
    <Box padding="400" background="bg-surface-secondary" borderRadius="200">
      <BlockStack gap="300">
        <h3 ref={heading} tabIndex={-1} className="Polaris-Text--root Polaris-Text--headingSm">
          {changes.length === 0 ? 'Nothing will change' : count}
        </h3>
        {changes.length > 0 && (
          <ul className="translation-problems">
            {changes.slice(0, SHOWN).map(({ path, group, label, before, after }) => (
              <li key={path}>
                {`${group}, ${label}: `}
                {before !== '' && (
                  <>
                    <del lang={locale} dir={localeDirection(locale)}>
                      {before}
                    </del>{' '}
                  </>
                )}
                <ins lang={locale} dir={localeDirection(locale)}>
                  {after}
                </ins>
              </li>
            ))}
            {changes.length > SHOWN && <li>{`And ${changes.length - SHOWN} more`}</li>}
          </ul>
        )}
        {problems.length > 0 && (
          <BlockStack gap="100">
            <Text as="h4" variant="headingXs">
              {problems.length === 1 ? '1 line isn’t used' : `${problems.length} lines aren’t used`}
            </Text>
            <ul className="translation-problems">
              {problems.slice(0, SHOWN).map(({ line, message }) => (
                <li key={`${line} ${message}`}>{`Line ${line}: ${message}`}</li>
              ))}
              {problems.length > SHOWN && <li>{`And ${problems.length - SHOWN} more`}</li>}
            </ul>
          </BlockStack>
        )}
        <ButtonGroup>
          {changes.length > 0 && (
            <Button variant="primary" onClick={onApply}>
              {changes.length === 1 ? 'Apply 1 change' : `Apply ${changes.length} changes`}
            </Button>
          )}
          <Button onClick={onCancel}>{changes.length > 0 ? 'Cancel' : 'Close'}</Button>
        </ButtonGroup>
      </BlockStack>
    </Box>
  );
}
