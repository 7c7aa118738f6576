/** The article with the passages that were used. Long ones are rendered bit by bit. */
import { forwardRef, memo, useEffect, useImperativeHandle, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

import type { StoredImport } from '../../import/contract';
import type { Draft } from '../../schema';
import { ArticleChunk, type MarkLook } from './article-chunk';
import { chunkAt, layOut } from './layout';
import type { Mark } from './marks';

export interface ArticleHandle {
  /** Renders the article up to a position. */
  reveal: (position: number) => void;
}

interface ArticlePaneProps {
  imported: Pick<StoredImport<Draft>, 'text' | 'blocks' | 'textLength'>;
  marks: readonly Mark[];
  lookOf: (mark: Mark) => MarkLook;
}

/** Chunks that are rendered at once. */
const FIRST = 2;

export const ArticlePane = memo(
  forwardRef<ArticleHandle, ArticlePaneProps>(function ArticlePane({ imported, marks, lookOf }, handle) {
    const { text, blocks, textLength } = imported;
    const chunks = useMemo(() => layOut(text, blocks, marks), [text, blocks, marks]);
    const marksOf = useMemo(
      () => chunks.map((chunk) => marks.filter(({ start, end }) => start < chunk.end && end > chunk.start)),
      [chunks, marks],
    );
    const [count, setCount] = useState(FIRST);
    useImperativeHandle(
      handle,
      () => ({
        reveal: (position) => {
          const needed = chunkAt(chunks, position) + 1;
          if (needed > count) flushSync(() => setCount(needed));
        },
      }),
      [chunks, count],
    );
    useEffect(() => {
      if (count >= chunks.length) return;
      const more = () => setCount((shown) => shown + FIRST);
      if (!('requestIdleCallback' in window)) {
        const timer = setTimeout(more, 50);
        return () => clearTimeout(timer);
      }
      const request = requestIdleCallback(more);
      return () => cancelIdleCallback(request);
    }, [count, chunks]);
    return (
      <>
        {chunks.slice(0, count).map((chunk, i) => (
          <ArticleChunk
            key={chunk.start}
            {...{ text, chunk, lookOf }}
            signature={(marksOf[i] ?? []).map((mark) => signatureOf(lookOf(mark))).join('')}
          />
        ))}
        {textLength > text.length && (
          <p className="article-caption">
            {`The article goes on for another ${(textLength - text.length).toLocaleString('en')} characters, which weren’t stored.`}
          </p>
        )}
      </>
    );
  }),
);

function signatureOf({ kind, isUsed }: MarkLook): string {
  return `${kind.charAt(0)}${isUsed ? '+' : '-'}`;
}
