/** After publishing: what readers see now and where, or what's missing until they see it. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { Button, InlineStack, Link, List, Text } from '@shopify/polaris';
import { useEffect } from 'react';

import { blockUrl } from '~/ui/block-url';
import { Notice } from '~/ui/notice';

import { placeUrl } from './article-item';
import { type ArticleContent, type ArticleRow, type ArticlesPage, type ArticlesResult, NOUNS } from './contract';
import { useHasBlock } from './theme-blocks';

interface PublishedNoticeProps {
  content: ArticleContent;
  /** The route that lists articles. */
  path: string;
  /** Another value asks again. */
  version: unknown;
  /** Whether blocks without a Brief of their own show it. */
  isDefault?: boolean;
  /** What had the focus when it was published, if that was just now. The notice takes it then, unless it has moved. */
  publishedFrom: Element | null;
  onDismiss: () => void;
}

/** How many articles are named. */
const MAX_NAMED = 5;

export function PublishedNotice(props: PublishedNoticeProps) {
  const { content, path, version, isDefault = false, publishedFrom, onDismiss } = props;
  const { load, data } = useFetcher<ArticlesResult>();
  const url = `${path}?shown=yes`;
  useEffect(() => load(url), [load, url, version]);
  const hasBlock = useHasBlock(content);
  if (!data) return null;
  const articles = data.ok ? data.articles : [];
  const isPlaced = isDefault || articles.some(({ isPublished }) => isPublished);
  const isVisible = isPlaced && hasBlock !== false;
  const name = NOUNS[content];
  const title = isVisible || !data.ok ? `Your ${name} is live` : `Published, but readers don’t see your ${name} yet`;
  return (
    <Notice
      title={title}
      tone={isVisible || !data.ok ? 'success' : 'warning'}
      takesFocus={publishedFrom !== null}
      focusedBefore={publishedFrom}
      onDismiss={onDismiss}
    >
      {isDefault && <Text as="p">It’s your default Brief: every Brief block without one of its own shows it.</Text>}
      {articles.length > 0 && <Places content={content} articles={articles} hasMore={data.ok && data.after !== null} />}
      {data.ok && !isDefault && articles.length === 0 && <NoPlace content={content} />}
      {hasBlock === false && <NoBlock content={content} />}
      {data.ok && isVisible && <StoreLink page={data} />}
    </Notice>
  );
}

function Places(props: { content: ArticleContent; articles: readonly ArticleRow[]; hasMore: boolean }) {
  const { content, articles, hasMore } = props;
  const more = articles.length - MAX_NAMED;
  return (
    <>
      <Text as="p">{articles.length === 1 ? 'It’s on this article:' : 'It’s on these articles:'}</Text>
      <List>
        {articles.slice(0, MAX_NAMED).map((article) => (
          <List.Item key={article.id}>
            {article.isPublished ? (
              <Link url={placeUrl(article, content)} target="_blank">
                {article.title}
              </Link>
            ) : (
              `${article.title} (hidden: publish the article in Shopify)`
            )}
          </List.Item>
        ))}
        {(more > 0 || hasMore) && <List.Item>{hasMore ? 'And more' : `And ${more} more`}</List.Item>}
      </List>
    </>
  );
}

function NoPlace({ content }: { content: ArticleContent }) {
  return (
    <>
      <Text as="p">
        {content === 'routine'
          ? 'No article has it yet.'
          : 'No article has it yet, and it isn’t your default Brief. Choose articles, or set it as default.'}
      </Text>
      <InlineStack>
        <Button onClick={openArticles}>Choose articles</Button>
      </InlineStack>
    </>
  );
}

function NoBlock({ content }: { content: ArticleContent }) {
  const { config } = useAppBridge();
  const block = `${NOUNS[content]} block`;
  return (
    <>
      <Text as="p">{`Your theme doesn’t have the ${block} yet. The theme editor opens with the block added to the article template. Save your changes there.`}</Text>
      <InlineStack>
        <Button url={blockUrl(config.apiKey ?? '', content)} target="_top">
          {`Add ${block}`}
        </Button>
      </InlineStack>
    </>
  );
}

function StoreLink({ page: { storeUrl } }: { page: ArticlesPage }) {
  return (
    <InlineStack>
      <Link url={storeUrl} target="_blank">
        View your store
      </Link>
    </InlineStack>
  );
}

/** Shows the articles card, and puts the focus on its search. */
function openArticles(): void {
  document.getElementById('articles-search')?.focus();
}
