/** The e-mail as readers get it. It is shown in a frame that runs no script and opens no link. */
import { BlockStack, Box, Button, ButtonGroup, InlineStack, Select, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';

import { LANGUAGES, type Language } from '../language';
import type { EmailPreviewState } from './use-email-preview';

const NAMES: Record<Language, string> = {
  en: 'English',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  it: 'Italian',
  nl: 'Dutch',
  'pt-BR': 'Portuguese (Brazil)',
  pl: 'Polish',
  ja: 'Japanese',
  ar: 'Arabic',
};

const VIEWS = { desktop: 'Desktop', phone: 'Phone', text: 'Plain text' } as const;
type View = keyof typeof VIEWS;

export function EmailPreview({ preview }: { preview: EmailPreviewState }) {
  const { contents, choose, written, failure, again } = preview;
  const [view, setView] = useState<View>('desktop');
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        Preview
      </Text>
      <InlineStack gap="300" align="space-between" blockAlign="end">
        <Select
          label="Language of the reader"
          options={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
          value={contents.language}
          onChange={(value) => choose(value as Language)}
        />
        <ButtonGroup variant="segmented">
          {(Object.keys(VIEWS) as View[]).map((each) => (
            <Button key={each} pressed={view === each} onClick={() => setView(each)}>
              {VIEWS[each]}
            </Button>
          ))}
        </ButtonGroup>
      </InlineStack>
      {failure !== null && (
        <InlineStack gap="200" blockAlign="center">
          <Text as="p" tone="critical">
            The preview is not up to date. {failure}
          </Text>
          <Button variant="plain" onClick={again}>
            Try again
          </Button>
        </InlineStack>
      )}
      {written === null ? (
        <SkeletonBodyText lines={8} />
      ) : (
        <>
          <div dir="auto">
            <Text as="p" fontWeight="semibold">
              {written.subject}
            </Text>
          </div>
          {view === 'text' ? (
            <Box background="bg-surface-secondary" borderRadius="200" padding="400">
              <pre
                dir="auto"
                tabIndex={0}
                aria-label="The e-mail as plain text"
                style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', font: 'inherit' }}
              >
                {written.text}
              </pre>
            </Box>
          ) : (
            <Box borderColor="border" borderWidth="025" borderRadius="200" overflowX="scroll">
              <iframe
                title="The e-mail as readers see it"
                sandbox=""
                srcDoc={written.html}
                style={{
                  display: 'block',
                  ...{ width: view === 'phone' ? '375px' : '100%', minWidth: view === 'phone' ? 0 : '540px' },
                  ...{ height: '640px', margin: '0 auto', border: 0 },
                }}
              />
            </Box>
          )}
        </>
      )}
    </BlockStack>
  );
}
