/** How far an upload is, or why it stopped. */
import { Banner, BlockStack, Button, InlineStack, ProgressBar, Text } from '@shopify/polaris';

import type { UploadState } from './use-uploads';

interface UploadStatusProps {
  upload: UploadState;
  onRetry: () => void;
  onCancel: () => void;
}

export function UploadStatus({ upload, onRetry, onCancel }: UploadStatusProps) {
  const { name, phase, share, problem } = upload;
  if (problem) {
    return (
      // It takes no focus, because the merchant may be typing.
      <Banner
        title={problem.canRetry ? 'The upload stopped' : 'This file can’t be used'}
        tone="critical"
        onDismiss={onCancel}
      >
        <BlockStack gap="200" inlineAlign="start">
          <Text as="p">{problem.message}</Text>
          {problem.canRetry && <Button onClick={onRetry}>Try again</Button>}
        </BlockStack>
      </Banner>
    );
  }
  const percent = Math.floor(share * 100);
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" blockAlign="center">
        <Text as="p" breakWord>
          <span role="status">{phaseText(phase, name)}</span>
          {phase === 'uploading' && ` ${percent}%`}
        </Text>
        <Button variant="plain" onClick={onCancel} accessibilityLabel={`Cancel the upload of ${name}`}>
          Cancel
        </Button>
      </InlineStack>
      <ProgressBar size="small" animated={false} progress={percent} ariaLabelledBy={undefined} />
    </BlockStack>
  );
}

function phaseText(phase: UploadState['phase'], name: string): string {
  switch (phase) {
    case 'checking':
      return `Checking ${name}…`;
    case 'uploading':
      return `Uploading ${name}…`;
    default:
      return `Shopify is processing ${name}…`;
  }
}
