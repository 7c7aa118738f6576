/** Previews the email on a desktop, on a phone, and as plain text. */
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

import { LANGUAGES, type Language, languageName } from '~/messages/language';
import { EmailIframe, type FrameWidth } from './email-iframe';
import type { EmailPreviewState } from './use-email-preview';

type View = FrameWidth | 'text';
const VIEWS: Record<View, string> = { desktop: 'Desktop', phone: 'Phone', text: 'Plain text' };

export function EmailPreview({ preview }: { preview: EmailPreviewState }) {
  const { contents, choose, rendered, failure, retry } = preview;
  const isPhoneWidth = useBreakpoints().smDown;
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? (isPhoneWidth ? 'phone' : 'desktop');
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        Preview
      </Text>
      <InlineStack gap="300" align="space-between" blockAlign="end">
        <Select
          label="Reader’s language"
          options={LANGUAGES.map((value) => ({ value, label: languageName(value, 'en') }))}
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
            The preview isn’t up to date. {failure}
          </Text>
          <Button variant="plain" onClick={retry}>
            Try again
          </Button>
        </InlineStack>
      )}
      {rendered === null ? (
        <SkeletonBodyText lines={8} />
      ) : (
        <>
          <div dir="auto">
            <Text as="p" fontWeight="semibold">
              {rendered.subject}
            </Text>
          </div>
          {view === 'text' ? (
            <Box background="bg-surface-secondary" borderRadius="200" padding="400">
              <pre
                dir="auto"
                tabIndex={0}
                aria-label="Email as plain text"
                style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', font: 'inherit' }}
              >
                {rendered.text}
              </pre>
            </Box>
          ) : (
            <EmailIframe html={rendered.html} view={view} />
          )}
        </>
      )}
    </BlockStack>
  );
}
