/** A paragraph's text as glyphs: each character's font, direction and shape. */
import type { EmbeddingLevels } from 'bidi-js';

import type { Face, FontSet, Glyph } from '../fonts/font-set.ts';
import type { Slice, Weight } from '../fonts/slices.ts';
import { type Direction, levelsOf } from './bidi.ts';

/** Characters that are shown together, such as a letter and its accent, and their glyphs from left to right. */
export interface Cluster {
  start: number;
  end: number;
  /** In thousandths of the font size. */
  advance: number;
  glyphs: Glyph[];
  face: Face;
  isRtl: boolean;
}

export interface ShapedText {
  text: string;
  levels: EmbeddingLevels;
  /** In the order of the text. */
  clusters: Cluster[];
  /** The cluster that starts at an index. */
  byStart: Map<number, Cluster>;
}

export function shapeText(text: string, options: { fonts: FontSet; weight: Weight; direction: Direction }): ShapedText {
  const { fonts, weight, direction } = options;
  const levels = levelsOf(text, direction);
  const clusters = itemize(text, levels, fonts).flatMap(({ start, end, slice, level }) =>
    shapeItem(text, { start, end, face: fonts.face(slice, weight), isRtl: level % 2 === 1, language: fonts.language }),
  );
  return { text, levels, clusters, byStart: new Map(clusters.map((cluster) => [cluster.start, cluster])) };
}

interface Item {
  start: number;
  end: number;
  slice: Slice;
  level: number;
}

/** Splits a text where the font or the direction changes. */
function itemize(text: string, levels: EmbeddingLevels, fonts: FontSet): Item[] {
  const items: Item[] = [];
  let start = 0;
  for (const character of text) {
    const last = items.at(-1);
    const slice = fonts.sliceOf(character, last?.slice ?? null);
    const level = levels.levels[start] ?? 0;
    const end = start + character.length;
    if (last?.slice === slice && last.level === level) last.end = end;
    else items.push({ start, end, slice, level });
    start = end;
  }
  return items;
}

interface ItemOptions {
  start: number;
  end: number;
  face: Face;
  isRtl: boolean;
  language: string;
}

function shapeItem(text: string, { start, end, face, isRtl, language }: ItemOptions): Cluster[] {
  const glyphs = face.shape(text, start, end, isRtl, language);
  const byCluster = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const own = byCluster.get(glyph.cluster);
    if (own) own.push(glyph);
    else byCluster.set(glyph.cluster, [glyph]);
  }
  const starts = [...byCluster.keys()].sort((a, b) => a - b);
  return starts.map((first, index) => {
    const own = byCluster.get(first) ?? [];
    const advance = own.reduce((sum, glyph) => sum + glyph.advance, 0);
    return { start: first, end: starts[index + 1] ?? end, advance, glyphs: own, face, isRtl };
  });
}
