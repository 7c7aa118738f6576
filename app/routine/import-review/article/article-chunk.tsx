/** A part of the article: text only, whatever it contains. */
import { type CSSProperties, memo, type ReactNode } from 'react';

import type { Chunk, ShownBlock } from './layout';
import type { Mark, Segment } from './marks';

/** How a mark looks. */
export interface MarkLook {
  kind: 'sure' | 'likely' | 'guess' | 'unplaced';
  /** Whether it's used in the draft: a rejected field's isn't, nor is a dismissed passage. */
  isUsed: boolean;
}

interface ArticleChunkProps {
  text: string;
  chunk: Chunk;
  lookOf: (mark: Mark) => MarkLook;
  /** Changes if any of its marks looks different. */
  signature: string;
}

export const ArticleChunk = memo(
  function ArticleChunk({ text, chunk, lookOf }: ArticleChunkProps) {
    return <div className="article-chunk">{inGroups(chunk.blocks).map((group) => blocks(group, text, lookOf))}</div>;
  },
  (before, after) => before.text === after.text && before.chunk === after.chunk && before.signature === after.signature,
);

/** Rows that follow each other are a table, and list items a list. */
function inGroups(all: readonly ShownBlock[]): ShownBlock[][] {
  const groups: ShownBlock[][] = [];
  for (const block of all) {
    const last = groups.at(-1);
    if (last?.[0] && groupOf(block) !== 'text' && groupOf(last[0]) === groupOf(block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function groupOf({ kind, isItem }: ShownBlock): 'row' | 'item' | 'text' {
  if (kind === 'row') return 'row';
  return isItem ? 'item' : 'text';
}

function blocks(group: readonly ShownBlock[], text: string, lookOf: ArticleChunkProps['lookOf']): ReactNode {
  const [first] = group;
  if (!first) return null;
  const content = (block: ShownBlock) => <Segments segments={block.cells.flat()} {...{ text, lookOf }} />;
  switch (groupOf(first)) {
    case 'row':
      return (
        <div key={first.start} className="article-table">
          <table>
            <tbody>
              {group.map(({ start, cells }) => (
                <tr key={start}>
                  {cells.map((cell, i) => (
                    <td key={i}>
                      <Segments segments={cell} {...{ text, lookOf }} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'item':
      return (
        <ul key={first.start}>
          {group.map((block) => (
            <li
              key={block.start}
              style={{ '--depth': block.depth, ...(block.number !== null && numbered(block.number)) } as CSSProperties}
            >
              {content(block)}
            </li>
          ))}
        </ul>
      );
    case 'text':
      if (first.kind === 'heading')
        return (
          <h3 key={first.start} data-level={Math.min(first.level || 3, 4)}>
            {content(first)}
          </h3>
        );
      return (
        <p key={first.start} className={first.kind === 'caption' ? 'article-caption' : undefined}>
          {content(first)}
        </p>
      );
  }
}

function numbered(number: number): CSSProperties {
  return { listStyleType: `"${number}. "` };
}

interface SegmentsProps {
  segments: readonly Segment[];
  text: string;
  lookOf: ArticleChunkProps['lookOf'];
}

/** A mark can be focused; keys move between them (see `use-article-keys`). */
function Segments({ segments, text, lookOf }: SegmentsProps) {
  return segments.map(({ start, end, marks }) => {
    const words = text.slice(start, end);
    const innermost = [...marks].sort((one, other) => one.end - one.start - (other.end - other.start))[0];
    if (!innermost || words.trim() === '') return words;
    const { kind, isUsed } = lookOf(innermost);
    return (
      <mark
        key={start}
        tabIndex={-1}
        data-kind={kind}
        data-unused={isUsed ? undefined : true}
        data-target={marks.map(({ target }) => target).join(' ')}
      >
        {words}
      </mark>
    );
  });
}
