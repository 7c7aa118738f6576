/** Sends changes of what articles show, some at a time, and keeps what became of them. */
import { useState } from 'react';

import { UNREACHABLE } from '~/ui/fallback-on-failure';

import {
  type ArticleChange,
  type ArticleContent,
  type ArticleRow,
  type ChangeResult,
  type ChangedArticle,
  MAX_CHANGES,
  idShown,
} from './contract';

/** What the merchant asked for: to show it, to remove it, or to undo that. */
export type Task = 'show' | 'remove' | 'undo';

export interface Outcome {
  task: Task;
  changed: ChangedArticle[];
  failed: { article: ArticleRow; message: string }[];
}

export interface Progress {
  task: Task;
  done: number;
  total: number;
}

/** A change, and the article as the merchant saw it. */
interface Wanted {
  article: ArticleRow;
  to: string | null;
}

interface Options {
  /** The route. */
  path: string;
  content: ArticleContent;
  onDone: (outcome: Outcome) => void;
}

export function useArticleChanges({ path, content, onDone }: Options) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = async (task: Task, wanted: readonly Wanted[]) => {
    if (progress) return;
    const total = wanted.length;
    const next: Outcome = { task, changed: [], failed: [] };
    setOutcome(null);
    for (let done = 0; done < total; done += MAX_CHANGES) {
      setProgress({ task, done, total });
      const batch = wanted.slice(done, done + MAX_CHANGES);
      const changes = batch.map(({ article, to }) => ({ articleId: article.id, from: idShown(article, content), to }));
      const result = await send(path, changes);
      const failures = result.ok ? result.failed : batch.map(({ article }) => ({ ...result, articleId: article.id }));
      if (result.ok) next.changed.push(...result.changed);
      for (const failure of failures) {
        const seen = batch.find(({ article }) => article.id === failure.articleId)?.article;
        const now = 'article' in failure ? failure.article : null;
        if (seen) next.failed.push({ article: now ?? seen, message: failure.message });
      }
    }
    setProgress(null);
    setOutcome(next);
    onDone(next);
  };

  return {
    progress,
    outcome,
    dismiss: () => setOutcome(null),
    /** @param to GID of a metaobject; null to remove what the articles show. */
    change: (articles: readonly ArticleRow[], to: string | null) =>
      void run(
        to === null ? 'remove' : 'show',
        articles.map((article) => ({ article, to })),
      ),
    undo: ({ changed }: Outcome) =>
      void run(
        'undo',
        changed.map(({ article, from }) => ({ article, to: from })),
      ),
  };
}

async function send(path: string, changes: ArticleChange[]): Promise<ChangeResult> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ changes }) });
    if (response.ok) return (await response.json()) as ChangeResult;
  } catch {
    // Says the same as a failed response.
  }
  return { ok: false, message: UNREACHABLE };
}
