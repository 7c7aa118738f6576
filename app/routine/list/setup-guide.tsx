/** The home page: setup tasks and which are done. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, Box, Button, Card, InlineStack, Page, Text } from '@shopify/polaris';

import { blockUrl, embedUrl } from '~/ui/block-url';

import type { Setup } from './setup.server';

interface SetupGuideProps {
  setup: Setup;
  /** The app's client ID, which the theme editor's links need. */
  apiKey: string;
}

export function SetupGuide({ setup: { routine, isPublished, articles }, apiKey }: SetupGuideProps) {
  const editorUrl = routine ? `/app/routines/${routine.id}` : '/app/routines/new';
  return (
    <Page narrowWidth>
      <TitleBar title="Unwind" />
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="100">
            <Text as="h1" variant="headingLg">
              Set up Unwind
            </Text>
            <Text as="p" tone="subdued">
              Turn your how-to articles into routines that readers can follow.
            </Text>
          </BlockStack>
        </Box>
        <Task
          title="Publish a routine"
          text="Add phases and steps, then publish it to your store."
          isDone={isPublished}
          action={{ content: routine ? 'Edit routine' : 'Create routine', url: editorUrl }}
        />
        <Task
          title="Choose an article"
          text={articlesText(articles)}
          isDone={articles && articles.count > 0}
          action={{ content: 'Choose article', url: isPublished ? editorUrl : undefined }}
        />
        <Task
          title="Add the routine block to your theme"
          text="The theme editor opens with the block added to the article template. Save your changes there."
          isDone={null}
          action={{ content: 'Add routine block', url: blockUrl(apiKey, 'routine'), target: '_top' }}
        />
        <Task
          title="Add the Buyer’s Brief block"
          text="Readers request the Brief below the article and get it by email."
          isDone={null}
          action={{ content: 'Add Brief block', url: blockUrl(apiKey, 'brief'), target: '_top' }}
        />
        <Task
          title="Optional: Show them inside the text"
          text="Type [routine] or [brief] on a separate line of your article. The theme editor opens with this turned on. Save your changes there."
          isDone={null}
          action={{ content: 'Show inside the text', url: embedUrl(apiKey), target: '_top' }}
        />
      </Card>
    </Page>
  );
}

function articlesText(articles: Setup['articles']): string {
  if (articles === null) return 'Couldn’t load your articles. Reload the page.';
  const { count, hasMore } = articles;
  if (count === 0) return 'Open the routine and choose an article under Articles.';
  if (hasMore) return `More than ${count} articles show a routine.`;
  return count === 1 ? '1 article shows a routine.' : `${count} articles show a routine.`;
}

interface TaskProps {
  title: string;
  text: string;
  /** Null if the app can't tell. */
  isDone: boolean | null;
  /** Disabled without a `url`. */
  action: { content: string; url?: string; target?: '_top' };
}

function Task({ title, text, isDone, action: { content, url, target } }: TaskProps) {
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <Box maxWidth="26rem">
          <BlockStack gap="100">
            <InlineStack align="start" gap="200" blockAlign="center">
              <Text as="h2" variant="headingSm">
                {title}
              </Text>
              {isDone !== null && <Badge tone={isDone ? 'success' : undefined}>{isDone ? 'Done' : 'To do'}</Badge>}
            </InlineStack>
            <Text as="p" tone="subdued">
              {text}
            </Text>
          </BlockStack>
        </Box>
        {url ? (
          <Button url={url} target={target}>
            {content}
          </Button>
        ) : (
          <Button disabled>{content}</Button>
        )}
      </InlineStack>
    </Box>
  );
}
