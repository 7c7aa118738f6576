/** What became of a change: what's live now, and which articles failed. Stays until it's dismissed. */
import { Banner, BlockStack, Button, InlineStack, Link, List, Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';

import { placeUrl } from './article-item';
import { type ArticleContent, NOUNS } from './contract';
import type { Outcome } from './use-article-changes';
import { countArticles, shownName } from './words';

/** How many articles are named. */
const MAX_NAMED = 10;

interface ChangeOutcomeProps {
  outcome: Outcome;
  content: ArticleContent;
  onUndo: () => void;
  onDismiss: () => void;
}

export function ChangeOutcome({ outcome, content, onUndo, onDismiss }: ChangeOutcomeProps) {
  const { task, changed, failed } = outcome;
  return (
    <BlockStack gap="300">
      {failed.length > 0 && (
        <Notice title={`Couldn’t update ${countArticles(failed.length)}`} tone="critical" onDismiss={onDismiss}>
          <List>
            {failed.slice(0, MAX_NAMED).map(({ article, message }) => (
              <List.Item key={article.id}>{`${article.title}: ${message}`}</List.Item>
            ))}
            {failed.length > MAX_NAMED && <List.Item>{`And ${failed.length - MAX_NAMED} more`}</List.Item>}
          </List>
          <Text as="p">They’re still selected, so you can try again.</Text>
        </Notice>
      )}
      {changed.length > 0 && (
        <Banner title={title(outcome, content)} tone="success" onDismiss={onDismiss}>
          <BlockStack gap="200">
            {task !== 'remove' && <LiveList outcome={outcome} content={content} />}
            {task !== 'undo' && (
              <InlineStack>
                <Button onClick={onUndo}>Undo</Button>
              </InlineStack>
            )}
          </BlockStack>
        </Banner>
      )}
    </BlockStack>
  );
}

/** What the articles show now, with links to it. */
function LiveList({ outcome: { changed }, content }: Pick<ChangeOutcomeProps, 'outcome' | 'content'>) {
  return (
    <List>
      {changed.slice(0, MAX_NAMED).map(({ article }) => (
        <List.Item key={article.id}>
          {article.shows[content] && article.isPublished ? (
            <Link url={placeUrl(article, content)} target="_blank">
              {article.title}
            </Link>
          ) : (
            article.title
          )}
          {article.shows[content] ? ` shows ${shownName(article, content)}` : ` shows no ${NOUNS[content]}`}
          {article.isPublished ? '' : ', once you publish the article'}
        </List.Item>
      ))}
      {changed.length > MAX_NAMED && <List.Item>{`And ${changed.length - MAX_NAMED} more`}</List.Item>}
    </List>
  );
}

function title({ task, changed }: Outcome, content: ArticleContent): string {
  const articles = countArticles(changed.length);
  switch (task) {
    case 'show':
      return `Now on ${articles}`;
    case 'remove':
      return content === 'routine' ? `Routine removed from ${articles}` : `Brief removed from ${articles}`;
    case 'undo':
      return `Undone on ${articles}`;
  }
}
