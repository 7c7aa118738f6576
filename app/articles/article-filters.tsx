/** Search and filter of the articles. */
import { Checkbox, TextField } from '@shopify/polaris';

import type { useArticleList } from './use-article-list';

interface ArticleFiltersProps {
  list: ReturnType<typeof useArticleList>;
  /** What the filter is about; without it, there's only the search. */
  noun?: string;
}

export function ArticleFilters({ list, noun }: ArticleFiltersProps) {
  return (
    <div className="article-filters">
      <TextField
        id="articles-search"
        label="Search articles"
        labelHidden
        placeholder="Search articles"
        type="search"
        autoComplete="off"
        value={list.search}
        onChange={list.setSearch}
        clearButton
        onClearButtonClick={() => list.setSearch('')}
        loading={list.isLoading}
      />
      {noun !== undefined && (
        <Checkbox label={`Has this ${noun}`} checked={list.query.onlyShown} onChange={list.setOnlyShown} />
      )}
    </div>
  );
}
