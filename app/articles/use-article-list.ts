/** The list's state: what's searched, which page, and what Shopify returned for it. */
import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';

import type { ArticlesResult } from './contract';
import { type ArticlesQuery, writeArticlesQuery } from './intents';

const FIRST_PAGE: ArticlesQuery = { search: '', onlyShown: false, after: null, before: null };

/** Milliseconds without typing after which articles are searched. */
const TYPING_PAUSE = 300;

/** @param version another value reads the list again, such as after publishing. */
export function useArticleList(path: string, version: unknown) {
  const { load, data, state } = useFetcher<ArticlesResult>();
  const [query, setQuery] = useState(FIRST_PAGE);
  const [search, setSearch] = useState('');
  const url = `${path}?${writeArticlesQuery(query)}`;
  useEffect(() => load(url), [load, url, version]);
  useEffect(() => {
    if (search.trim() === query.search) return;
    const timer = setTimeout(() => setQuery({ ...FIRST_PAGE, search: search.trim() }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [search, query.search]);
  return {
    /** Of the latest response; null before the first. */
    result: data ?? null,
    isLoading: state !== 'idle',
    query,
    search,
    setSearch: (text: string) => {
      // The articles that show something can't be searched.
      if (text !== '' && query.onlyShown) setQuery(FIRST_PAGE);
      setSearch(text);
    },
    setOnlyShown: (onlyShown: boolean) => {
      setSearch('');
      setQuery({ ...FIRST_PAGE, onlyShown });
    },
    goTo: (cursor: { after: string } | { before: string }) =>
      setQuery({ ...query, after: null, before: null, ...cursor }),
    showAll: () => {
      setSearch('');
      setQuery(FIRST_PAGE);
    },
    reload: () => load(url),
  };
}
