/** Why a preview couldn't be updated, and what to do. */
import { Button, InlineStack, Link, Text } from '@shopify/polaris';

interface PreviewFailureTextProps {
  /** What to fix in the draft. Null if the app can't be reached. */
  problem: string | null;
  /** Leads to the field of the problem. */
  onSelect?: () => void;
  onRetry: () => void;
}

export function PreviewFailureText({ problem, onSelect, onRetry }: PreviewFailureTextProps) {
  return (
    <InlineStack gap="200" blockAlign="center">
      <Text as="p" tone="critical">
        Preview couldn’t update.{' '}
        {problem !== null && (onSelect ? <Link onClick={onSelect}>{problem}</Link> : `${problem}.`)}
      </Text>
      {problem === null && (
        <Button variant="plain" onClick={onRetry}>
          Try again
        </Button>
      )}
    </InlineStack>
  );
}
