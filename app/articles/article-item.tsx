/** An article in the list: what it shows now, and the link to the place on its page. */
import { Badge, BlockStack, Checkbox, InlineStack, Link, Text } from '@shopify/polaris';

import { ARTICLE_ANCHORS, type ArticleContent, type ArticleRow, NOUNS, idShown } from './contract';

interface ArticleItemProps {
  article: ArticleRow;
  content: ArticleContent;
  /** GID of the metaobject that the card is about. */
  target: string | null;
  isSelected: boolean;
  disabled: boolean;
  onSelect: (isSelected: boolean) => void;
}

export function ArticleItem({ article, content, target, isSelected, disabled, onSelect }: ArticleItemProps) {
  const { title, blog, isPublished, shows } = article;
  const isThis = target !== null && idShown(article, content) === target;
  return (
    <li className="article-item">
      <BlockStack gap="100">
        <Checkbox label={title} checked={isSelected} disabled={disabled} onChange={onSelect} />
        <div className="article-item-details">
          <InlineStack gap="100">
            {isThis && <Badge tone="success">{`This ${NOUNS[content]}`}</Badge>}
            <Badge tone={isPublished ? undefined : 'attention'}>{isPublished ? 'Published' : 'Hidden'}</Badge>
          </InlineStack>
          <Text as="p" tone="subdued" breakWord>
            {[blog, shownText('Routine', shows.routine), shownText('Brief', shows.brief)].join(' · ')}
          </Text>
          {isThis && isPublished && <PlaceLink article={article} content={content} />}
        </div>
      </BlockStack>
    </li>
  );
}

/** Opens the article at the routine or the Brief. */
export function PlaceLink({ article, content }: { article: ArticleRow; content: ArticleContent }) {
  const text = `View ${NOUNS[content]} on article`;
  return (
    <Link url={placeUrl(article, content)} target="_blank" accessibilityLabel={`${text} “${article.title}”`}>
      {text}
    </Link>
  );
}

export function placeUrl({ url }: ArticleRow, content: ArticleContent): string {
  return `${url}#${ARTICLE_ANCHORS[content]}`;
}

function shownText(label: string, shown: { title: string | null } | null): string {
  if (!shown) return `${label}: none`;
  return `${label}: ${shown.title ?? 'deleted'}`;
}
