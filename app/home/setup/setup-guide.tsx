/** The setup tasks with what's done, until all are or the merchant dismisses them. */
import { Badge, BlockStack, Box, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris';

import { embedUrl } from '~/ui/block-url';

import type { SetupTask } from './tasks';

interface SetupGuideProps {
  tasks: SetupTask[];
  /** The app's client ID, which the theme editor's links need. */
  apiKey: string;
  /** Whether the theme shows blocks at markers in the text. */
  hasEmbed: boolean;
  isPending: boolean;
  onDismiss: () => void;
}

export function SetupGuide({ tasks, apiKey, hasEmbed, isPending, onDismiss }: SetupGuideProps) {
  const done = tasks.filter(({ isDone }) => isDone).length;
  const next = tasks.findIndex(({ isDone }) => !isDone);
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="200">
          <InlineStack align="space-between" blockAlign="center" gap="300" wrap={false}>
            <Text as="h2" variant="headingMd">
              Set up Unwind
            </Text>
            <Button variant="tertiary" onClick={onDismiss} disabled={isPending}>
              Dismiss
            </Button>
          </InlineStack>
          <Text as="p" tone="subdued">
            {`${done} of ${tasks.length} tasks done`}
          </Text>
          <div aria-hidden="true">
            <ProgressBar progress={(100 * done) / tasks.length} size="small" tone="success" />
          </div>
        </BlockStack>
      </Box>
      {tasks.map((task, index) => (
        <Task key={task.title} {...task} isNext={index === next} />
      ))}
      {!hasEmbed && (
        <Box padding="400" borderBlockStartWidth="025" borderColor="border">
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <Box maxWidth="32rem">
              <Text as="p" tone="subdued">
                Optional: to show them inside the text, type [routine] or [brief] on a separate line of your article.
              </Text>
            </Box>
            <Button url={embedUrl(apiKey)} target="_top">
              Show inside the text
            </Button>
          </InlineStack>
        </Box>
      )}
    </Card>
  );
}

function Task({ title, text, isDone, action, isNext }: SetupTask & { isNext: boolean }) {
  const { content, url, target } = action;
  return (
    <Box
      padding="400"
      borderBlockStartWidth="025"
      borderColor="border"
      background={isNext ? 'bg-surface-secondary' : undefined}
    >
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <Box maxWidth="32rem">
          <BlockStack gap="100">
            <InlineStack align="start" gap="200" blockAlign="center">
              <Text as="h3" variant="headingSm">
                {title}
              </Text>
              {isDone !== null && <Badge tone={isDone ? 'success' : undefined}>{isDone ? 'Done' : 'To do'}</Badge>}
            </InlineStack>
            {!isDone && (
              <Text as="p" tone="subdued">
                {text}
              </Text>
            )}
          </BlockStack>
        </Box>
        {/* The theme editor would add a block again. */}
        {!isDone && (
          <Button url={url} target={target} disabled={!url} variant={isNext ? 'primary' : undefined}>
            {content}
          </Button>
        )}
      </InlineStack>
    </Box>
  );
}
