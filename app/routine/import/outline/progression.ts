/** Doses by week or level below a step: "Week 1–2: 2 × 8", "Week 3–4: 3 × 10". The first is the step's. */
import { isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import type { Block } from '../document/document';
import { SET, STAGE } from '../languages/telling';
import { trim } from '../document/document';
import type { Head } from './head';
import type { Analysis } from './sentence';

/** Makes a head of each stage a dose or, after the first, a cue. `previous` is that of the block before. */
export function asStage(head: Head, previous: Head | null, block: Block, analysis: Analysis): Head {
  const { lower, plain } = analysis.article;
  const set = SET.exec(lower.slice(block.start, block.end));
  if (set && block.kind === 'text')
    return {
      ...head,
      rank: Math.max(head.rank, 81),
      title: null,
      isPhase: false,
      isNumbered: false,
      topic: null,
      label: 'dose',
      needed: null,
      body: trim(plain, { start: block.start + set[0].length, end: block.end }),
    };
  const stage = STAGE.exec(lower.slice(block.start, block.end));
  if (!stage || block.kind === 'row' || block.kind === 'heading') return head;
  const whole = trim(plain, block);
  const name = trim(plain, { start: block.start, end: block.start + stage[0].length }, ':–—-');
  const body = trim(plain, { start: block.start + stage[0].length, end: block.end }, ':–—-');
  const isNext = previous?.isStage === true;
  if (!isNext && !isDoseOnly(body.start, body.end, analysis)) return head;
  const rank = block.isItem ? head.rank : Math.max(head.rank, 81);
  const common = { ...head, rank, title: null, isPhase: false, isNumbered: false, topic: null, isStage: true };
  return isNext
    ? { ...common, label: 'cue', needed: name, body: { start: body.start, end: whole.end } }
    : { ...common, label: 'dose', needed: null, body };
}

/** Whether a text has hardly a word besides its amounts. */
function isDoseOnly(start: number, end: number, { article: { lower }, language }: Analysis): boolean {
  const parts = scanAmounts(lower, { start, end }, language.amounts);
  if (!parts.some(isPart('amount', 'count', 'sets'))) return false;
  let text = lower.slice(start, end);
  for (const part of parts)
    text = text.slice(0, part.start - start) + ' '.repeat(part.end - part.start) + text.slice(part.end - start);
  return (text.match(/[\p{L}\p{M}']+/gu) ?? []).filter((word) => !language.words.filler.test(word)).length === 0;
}
