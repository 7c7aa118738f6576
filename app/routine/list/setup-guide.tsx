/** The start page: what to do, in order, and what of it is done. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, Box, Button, Card, InlineStack, Page, Text } from '@shopify/polaris';

import { blockUrl, embedUrl } from '~/ui/block-url';

import type { Setup } from '../setup.server';

interface SetupGuideProps {
  setup: Setup;
  /** The app's client id, by which the theme editor knows its blocks. */
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
              Show a routine on an article
            </Text>
            <Text as="p" tone="subdued">
              A few things, each done once. Afterwards, every article can show a routine of its own.
            </Text>
          </BlockStack>
        </Box>
        <Task
          title="Publish a routine"
          text="Write its phases and steps, and publish it to your shop."
          isDone={isPublished}
          action={{ content: routine ? 'Edit the routine' : 'Add a routine', url: editorUrl }}
        />
        <Task
          title="Choose the article that shows it"
          text={articlesText(articles)}
          isDone={articles === null ? null : articles > 0}
          action={{ content: 'Choose an article', url: isPublished ? editorUrl : undefined }}
        />
        <Task
          title="Add the routine block to your theme"
          text="The theme editor opens with the block added to the article template. Save it there."
          isDone={null}
          action={{ content: 'Add the routine block', url: blockUrl(apiKey, 'routine'), target: '_top' }}
        />
        <Task
          title="Add the Buyer’s Brief block"
          text="Readers ask for the Brief below the article, and get it by e-mail."
          isDone={null}
          action={{ content: 'Add the Brief block', url: blockUrl(apiKey, 'brief'), target: '_top' }}
        />
        <Task
          title="Or show both inside the article’s text"
          text="For any theme. Write [routine] or [brief] as a paragraph of its own where each belongs. The theme editor opens with this switched on. Save it there."
          isDone={null}
          action={{ content: 'Show inside the text', url: embedUrl(apiKey), target: '_top' }}
        />
      </Card>
    </Page>
  );
}

function articlesText(articles: number | null): string {
  if (articles === null) return 'Shopify did not say which articles show one. Reload the page in a moment.';
  if (articles === 0) return 'Open the routine, and tick the article under Articles.';
  return articles === 1 ? 'One article shows a routine.' : `${articles} articles show a routine.`;
}

interface TaskProps {
  title: string;
  text: string;
  /** Null where the app cannot know. */
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
