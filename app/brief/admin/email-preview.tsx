/** The e-mail as readers get it: on a computer, on a phone, and where no HTML is shown. */
import {
  BlockStack,
  Box,
  Button,
  ButtonGroup,
  InlineStack,
  Select,
  SkeletonBodyText,
  Text,
  useBreakpoints,
} from '@shopify/polaris';
import { useState } from 'react';

import { LANGUAGES, type Language } from '../language';
import { EmailFrame, type FrameView } from './email-frame';
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

type View = FrameView | 'text';
const VIEWS: Record<View, string> = { desktop: 'Desktop', phone: 'Phone', text: 'Plain text' };

export function EmailPreview({ preview }: { preview: EmailPreviewState }) {
  const { contents, choose, written, failure, again } = preview;
  const isPhone = useBreakpoints().smDown;
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? (isPhone ? 'phone' : 'desktop');
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
            <EmailFrame html={written.html} view={view} />
          )}
        </>
      )}
    </BlockStack>
  );
}
