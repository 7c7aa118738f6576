/** The routine as readers would see it, with changes that aren't saved. It can be played. */
import { BlockStack, Button, ButtonGroup, InlineStack, Select, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';

import { LANGUAGES, type Language, languageName } from '~/messages/language';

import type { Draft } from '../schema';
import { DocumentFrame } from './document-frame';
import { type PreviewFailure, usePreview } from './use-preview';

/** Widths of the page, in pixels. */
const WIDTHS = { phone: 390, desktop: 1100 };
const DEVICES = { phone: 'Phone', desktop: 'Desktop' };

type Device = keyof typeof WIDTHS;

interface PreviewFrameProps {
  draft: Draft;
  /** The step that is being edited, which the preview scrolls to; null for none. */
  stepId: string | null;
  /** The language to start with. */
  locale: Language;
}

export function PreviewFrame({ draft, stepId, locale }: PreviewFrameProps) {
  const [language, setLanguage] = useState(locale);
  const [device, setDevice] = useState<Device>('phone');
  const { html, isSlow, failure, retry } = usePreview(draft, language);
  return (
    <BlockStack gap="300">
      <InlineStack gap="300" align="space-between" blockAlign="end">
        <Select
          label="Reader’s language"
          options={LANGUAGES.map((value) => ({ value, label: languageName(value, 'en') }))}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          helpText={language === locale ? undefined : 'Your own texts are shown as you wrote them.'}
        />
        <ButtonGroup variant="segmented">
          {(Object.keys(DEVICES) as Device[]).map((each) => (
            <Button key={each} pressed={device === each} onClick={() => setDevice(each)}>
              {DEVICES[each]}
            </Button>
          ))}
        </ButtonGroup>
      </InlineStack>
      {/* Always there, so that screen readers announce a failure. */}
      <div role="status">{failure && <Failure failure={failure} onRetry={retry} />}</div>
      {html === null ? (
        !failure && <SkeletonBodyText lines={8} />
      ) : (
        <DocumentFrame
          html={html}
          title={`Preview in ${languageName(language, 'en')}`}
          width={WIDTHS[device]}
          stepId={stepId}
        />
      )}
      {isSlow && (
        <Text as="p" tone="subdued">
          Updating…
        </Text>
      )}
    </BlockStack>
  );
}

function Failure({ failure: { problem }, onRetry }: { failure: PreviewFailure; onRetry: () => void }) {
  return (
    <InlineStack gap="200" blockAlign="center">
      <Text as="p" tone="critical">
        Preview couldn’t update.{problem !== null && ` ${problem}.`}
      </Text>
      {problem === null && (
        <Button variant="plain" onClick={onRetry}>
          Try again
        </Button>
      )}
    </InlineStack>
  );
}
