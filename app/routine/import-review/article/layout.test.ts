import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ArticleBlock } from '../../import/contract';
import { type Chunk, chunkAt, layOut } from './layout';
import type { Mark } from './marks';

const block = (start: number, end: number, more: Partial<ArticleBlock> = {}): ArticleBlock => ({
  ...{ start, end, kind: 'text', level: 0, depth: 0, isItem: false, number: null },
  ...more,
});

const segmentsIn = (chunks: readonly Chunk[]) =>
  chunks.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()));

/** What's shown, with each mark's text in brackets. */
function shown(text: string, blocks: ArticleBlock[], marks: Mark[]): string[] {
  return layOut(text, blocks, marks).flatMap((chunk) =>
    chunk.blocks.map(({ cells }) =>
      cells
        .map((cell) =>
          cell
            .map((segment) => {
              const part = text.slice(segment.start, segment.end);
              return segment.marks.length > 0 ? `[${part}]${segment.marks.length}` : part;
            })
            .join(''),
        )
        .join(' / '),
    ),
  );
}

test('splits overlapping ranges, so that each word is shown once', () => {
  const text = 'Pulse for 20 reps per side.';
  const marks = [
    { start: 0, end: 27, target: 'cues' },
    { start: 10, end: 17, target: 'dose' },
    { start: 18, end: 26, target: 'side' },
  ];
  expect(shown(text, [block(0, 27)], marks)).toEqual(['[Pulse for ]1[20 reps]2[ ]1[per side]2[.]1']);
});

test('shows rows as cells, and text between blocks only if it’s marked', () => {
  const text = '# Hips\n\n| Pigeon | 60 s |\n***\nleft over';
  const blocks = [block(2, 6, { kind: 'heading', level: 1 }), block(10, 23, { kind: 'row' })];
  expect(shown(text, blocks, [{ start: 19, end: 23, target: 'dose' }])).toEqual([
    'Hips',
    'Pigeon / [60 s]1',
    'left over',
  ]);
  const marked = [{ start: 0, end: 6, target: 'title' }];
  expect(shown(text, blocks.slice(0, 1), marked)).toEqual(['[#]1', '[Hips]1', '| Pigeon | 60 s |', 'left over']);
});

const TEXT = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '|', 'ö', '😀'), maxLength: 400 });

test('every range is shown exactly once, as marked text, whatever the blocks and ranges are', () => {
  const ranges = (text: string) =>
    fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => [one, other].sort(byNumber)),
      {
        maxLength: 30,
      },
    );
  const articles = TEXT.chain((text) => fc.tuple(fc.constant(text), ranges(text), ranges(text), fc.boolean()));
  fc.assert(
    fc.property(articles, ([text, blockRanges, markRanges, isRow]) => {
      const blocks = blockRanges.map(([start = 0, end = 0]) => block(start, end, { kind: isRow ? 'row' : 'text' }));
      const marks = markRanges.map(([start = 0, end = 0], i) => ({ start, end, target: `field${i}` }));
      const times = new Array<number>(text.length).fill(0);
      const targets = times.map(() => new Set<string>());
      for (const segment of segmentsIn(layOut(text, blocks, marks))) {
        for (let at = segment.start; at < segment.end; at += 1) {
          times[at] = (times[at] ?? 0) + 1;
          for (const { target } of segment.marks) targets[at]?.add(target);
        }
      }
      expect(times.filter((count) => count > 1)).toEqual([]);
      for (let at = 0; at < text.length; at += 1) {
        const wanted = marks.filter(({ start, end }) => start <= at && at < end).map(({ target }) => target);
        if (times[at] === 1) expect([...(targets[at] ?? [])].sort()).toEqual(wanted.sort());
        // Only spaces, and the bars between cells, may be left out.
        else if (wanted.length > 0) expect(text[at]).toMatch(/[\s|]/);
      }
    }),
    { numRuns: 500 },
  );
});

test('a long article is laid out in chunks, each found by its positions', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `Paragraph ${i} of a very long article about hips.`);
  const text = words.join('\n');
  let start = 0;
  const blocks = words.map((line) => {
    const each = block(start, start + line.length);
    start += line.length + 1;
    return each;
  });
  const chunks = layOut(text, blocks, []);
  expect(chunks.length).toBeGreaterThan(20);
  expect(chunks.flatMap((chunk) => chunk.blocks)).toHaveLength(3000);
  for (const position of [0, 70_000, text.length - 1]) {
    const chunk = chunks[chunkAt(chunks, position)];
    expect(chunk?.start).toBeLessThanOrEqual(position);
    expect(chunk?.end).toBeGreaterThan(position);
  }
});

function byNumber(one: number, other: number): number {
  return one - other;
}
