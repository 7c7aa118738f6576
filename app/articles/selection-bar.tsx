/** What can be done with the selected articles, which may be on other pages of the list. */
import { Button, InlineStack, ProgressBar } from '@shopify/polaris';

import { type ArticleContent, type ArticleRow, NOUNS, idShown } from './contract';
import type { Progress } from './use-article-changes';
import { countArticles } from './words';

interface SelectionBarProps {
  articles: readonly ArticleRow[];
  content: ArticleContent;
  /** GID of the metaobject that the card is about; null if there's none. */
  target: string | null;
  isLive: boolean;
  progress: Progress | null;
  onShow: (articles: readonly ArticleRow[]) => void;
  onRemove: (articles: readonly ArticleRow[]) => void;
  onClear: () => void;
}

export function SelectionBar(props: SelectionBarProps) {
  const { articles, content, target, isLive, progress, onShow, onRemove, onClear } = props;
  if (progress) return <ChangeProgress {...progress} />;
  const noun = NOUNS[content];
  const isShown = (article: ArticleRow) => target !== null && idShown(article, content) === target;
  const shown = articles.filter(isShown);
  const others = articles.filter((article) => !isShown(article));
  return (
    <div className="article-selection" role="group" aria-label="Selected articles">
      <p role="status">{`${articles.length} selected`}</p>
      <InlineStack gap="200" wrap>
        {isLive && others.length > 0 && (
          <Button variant="primary" onClick={() => onShow(others)}>
            {`Show this ${noun} on ${countArticles(others.length)}`}
          </Button>
        )}
        {shown.length > 0 && (
          <Button onClick={() => onRemove(shown)}>{`Remove this ${noun} from ${countArticles(shown.length)}`}</Button>
        )}
        <Button variant="tertiary" onClick={onClear}>
          Clear selection
        </Button>
      </InlineStack>
    </div>
  );
}

function ChangeProgress({ done, total }: Progress) {
  return (
    <div className="article-selection">
      <p role="status">{`Updating ${countArticles(total)}: ${done} done`}</p>
      {total > 1 && <ProgressBar size="small" progress={(100 * done) / total} />}
    </div>
  );
}
