/** Chooses one of the shop's articles. */
import { Badge, Banner, BlockStack, RadioButton, Spinner, Text } from '@shopify/polaris';

import { ArticleFilters } from '~/articles/article-filters';
import { ArticlePages } from '~/articles/article-pages';
import type { ArticleRow } from '~/articles/contract';
import { useArticleList } from '~/articles/use-article-list';

interface ArticleChoiceProps {
  articleId: string;
  onChoose: (articleId: string) => void;
}

export function ArticleChoice({ articleId, onChoose }: ArticleChoiceProps) {
  const list = useArticleList('/app/articles', null);
  const { result } = list;
  return (
    <BlockStack gap="300">
      <ArticleFilters list={list} />
      {result?.ok === false && !list.isLoading && (
        <Banner tone="warning" action={{ content: 'Try again', onAction: list.reload }}>
          {result.message}
        </Banner>
      )}
      {!result && <Spinner size="small" accessibilityLabel="Loading articles" />}
      {result?.ok && result.articles.length === 0 && (
        <Text as="p" tone="subdued">
          {list.query.search === ''
            ? 'You don’t have any articles yet. Paste text or choose a file instead.'
            : `No articles found with “${list.query.search}” in their title.`}
        </Text>
      )}
      {result?.ok && result.articles.length > 0 && (
        <ul className="article-list" aria-label="Articles" aria-busy={list.isLoading}>
          {result.articles.map((article) => (
            <Choice
              key={article.id}
              article={article}
              isChosen={article.id === articleId}
              onChoose={() => onChoose(article.id)}
            />
          ))}
        </ul>
      )}
      <ArticlePages list={list} />
    </BlockStack>
  );
}

interface ChoiceProps {
  article: ArticleRow;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ article, isChosen, onChoose }: ChoiceProps) {
  const { title, blog, isPublished, shows } = article;
  const routine = shows.routine ? `Has the routine “${shows.routine.title ?? '(deleted)'}”` : null;
  return (
    <li className="article-item">
      <RadioButton
        label={title}
        id={article.id}
        name="article"
        checked={isChosen}
        onChange={onChoose}
        helpText={[blog, routine].filter(Boolean).join(' · ')}
      />
      {!isPublished && (
        <div className="article-item-details">
          <Badge tone="attention">Hidden</Badge>
        </div>
      )}
    </li>
  );
}
