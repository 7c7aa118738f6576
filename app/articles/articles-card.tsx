/** Which articles show a routine or a Brief. Loaded separately, so that the page doesn't wait for Shopify. */
import { Banner, BlockStack, Button, Card, InlineStack, Spinner, Text } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import { ConfirmDialog } from '~/ui/confirm-dialog';

import { ArticleFilters } from './article-filters';
import { ArticlePages } from './article-pages';
import { ArticleItem } from './article-item';
import { ChangeOutcome } from './change-outcome';
import { type ArticleContent, type ArticleRow, NOUNS, idShown } from './contract';
import { SelectionBar } from './selection-bar';
import { useArticleChanges } from './use-article-changes';
import { useArticleList } from './use-article-list';
import { countArticles, replacedBy, shownName } from './words';

interface ArticlesCardProps {
  content: ArticleContent;
  /** The route that lists and changes articles. */
  path: string;
  isLive: boolean;
  /** Another value reads the list again, such as the number of the version that's live. */
  version: number | null;
  /** Called when articles have changed. */
  onChange?: () => void;
}

/** The dialog names as many of the articles whose routine or Brief is replaced. */
const MAX_NAMED = 8;

const INTRO: Record<ArticleContent, string> = {
  routine:
    'A routine block in your article template shows on every article that has a routine. Choose the articles that have this one.',
  brief:
    'A Brief block in your article template shows the article’s own Brief, or else the default. Choose the articles that have this one.',
};

export function ArticlesCard({ content, path, isLive, version, onChange }: ArticlesCardProps) {
  const list = useArticleList(path, version);
  const [selected, setSelected] = useState<ReadonlyMap<string, ArticleRow>>(new Map());
  const [replacing, setReplacing] = useState<readonly ArticleRow[] | null>(null);
  const changes = useArticleChanges({
    path,
    content,
    onDone: ({ failed }) => {
      setSelected(new Map(failed.map(({ article }) => [article.id, article])));
      list.reload();
      onChange?.();
    },
  });
  const { result } = list;
  const changed = new Map(changes.outcome?.changed.map(({ article }) => [article.id, article]));
  // Until the list has been read again.
  const isOutdated = list.isLoading;
  const articles = result?.ok ? result.articles.map((each) => (isOutdated && changed.get(each.id)) || each) : [];
  const target = result?.ok ? result.target : null;
  const noun = NOUNS[content];

  // What's selected may have changed in the meantime.
  useEffect(() => {
    if (!result?.ok) return;
    setSelected((before) => {
      const rows = new Map(result.articles.map((article) => [article.id, article]));
      return new Map([...before].map(([id, article]) => [id, rows.get(id) ?? article]));
    });
  }, [result]);

  const select = (article: ArticleRow, isSelected: boolean) => {
    const next = new Map(selected);
    if (isSelected) next.set(article.id, article);
    else next.delete(article.id);
    setSelected(next);
  };
  const show = (rows: readonly ArticleRow[]) => {
    if (replacedBy(rows, content, target).length > 0) setReplacing(rows);
    else changes.change(rows, target);
  };
  const replaced = replacedBy(replacing ?? [], content, target);

  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd" id="articles">
            Articles
          </Text>
          <Text as="p" tone="subdued">
            {INTRO[content]}
          </Text>
        </BlockStack>
        {!isLive && <Text as="p">{`Publish the ${noun} before you show it on articles.`}</Text>}
        <ArticleFilters list={list} noun={noun} />
        {result?.ok === false && !list.isLoading && (
          <Banner tone="warning" action={{ content: 'Try again', onAction: list.reload }}>
            {result.message}
          </Banner>
        )}
        {changes.outcome && (
          <ChangeOutcome
            outcome={changes.outcome}
            content={content}
            onUndo={() => changes.outcome && changes.undo(changes.outcome)}
            onDismiss={changes.dismiss}
          />
        )}
        {!result && <Spinner size="small" accessibilityLabel="Loading articles" />}
        {result?.ok && articles.length === 0 && <NoArticles list={list} noun={noun} />}
        {articles.length > 0 && (
          <ul className="article-list" aria-label="Articles" aria-busy={list.isLoading}>
            {articles.map((article) => (
              <ArticleItem
                key={article.id}
                article={article}
                content={content}
                target={target}
                isSelected={selected.has(article.id)}
                disabled={changes.progress !== null || (!isLive && idShown(article, content) !== target)}
                onSelect={(isSelected) => select(article, isSelected)}
              />
            ))}
          </ul>
        )}
        <ArticlePages list={list} />
        {(selected.size > 0 || changes.progress) && (
          <SelectionBar
            articles={[...selected.values()]}
            content={content}
            target={target}
            isLive={isLive}
            progress={changes.progress}
            onShow={show}
            onRemove={(rows) => changes.change(rows, null)}
            onClear={() => setSelected(new Map())}
          />
        )}
      </BlockStack>
      <ConfirmDialog
        id={`replace-${content}`}
        open={replacing !== null}
        title={`Replace the ${noun} on ${countArticles(replaced.length)}?`}
        action="Replace"
        onConfirm={() => changes.change(replacing ?? [], target)}
        onClose={() => setReplacing(null)}
      >
        <Text as="p">{`Readers of these articles will see this ${noun} instead, right away.`}</Text>
        {replaced.slice(0, MAX_NAMED).map((article) => (
          <Text as="p" key={article.id}>{`“${article.title}” shows ${shownName(article, content)} now.`}</Text>
        ))}
        {replaced.length > MAX_NAMED && <Text as="p">{`And ${replaced.length - MAX_NAMED} more.`}</Text>}
      </ConfirmDialog>
    </Card>
  );
}

function NoArticles({ list, noun }: { list: ReturnType<typeof useArticleList>; noun: string }) {
  const { search, onlyShown } = list.query;
  if (search === '' && !onlyShown) {
    return (
      <Text as="p" tone="subdued">
        You don’t have any articles yet. To create one, go to Content, then Blog posts, in your Shopify admin.
      </Text>
    );
  }
  return (
    <InlineStack gap="200" blockAlign="center">
      <Text as="p" tone="subdued">
        {onlyShown ? `No article has this ${noun} yet.` : `No articles found with “${search}” in their title.`}
      </Text>
      <Button variant="plain" onClick={list.showAll}>
        Show all articles
      </Button>
    </InlineStack>
  );
}
