/** Whether an amount is for each side. */
import type { Span } from '../document/document';
import { ON_ONE_SIDE } from '../languages/near-amounts';
import { isPart } from './parts';
import { type Candidate, type Found, plainSpan, type Source } from './source';

/** "On the right, then two on the left", with an amount before it. */
const RIGHT_THEN_LEFT =
  /(?:on|to|with|auf|mit|nach)?\s*(?:the|your|der|dem)?\s*(?:right|left|rechts|links|rechten|linken)\b[^.;!?]{0,20}[,;]?\s*(?:(?:and|und)\s+)?(?:(?:then|dann|again|danach)|(?:(?<=(?:,|and|und)\s)(?:\d+|[\p{L}]{2,8})\s+(?:\p{L}+\s+)?(?:on|to|with|auf|nach|mit)))\s[^.;!?]{0,40}\b(?:right|left|rechts|links|rechten|linken)\b/u;

/** "Each side" has to belong to an amount, stand alone, or name the sides. */
export function sideOf(sources: readonly Source[], main: Candidate | null): Found<'each' | 'none'> | null {
  for (const source of sources) {
    const { parts, text, start, weight } = source;
    if (parts.some(isPart('total'))) {
      const total = parts.find(isPart('total'));
      // "A total of 10 reps on each leg."
      const isOfEach = parts.some((part) => part.kind === 'each' && main !== null && part.start >= main.end);
      if (main?.source === source && total && !isOfEach)
        return { value: 'none', spans: [plainSpan(total)], certainty: 'likely' };
    }
    for (const [i, part] of parts.entries()) {
      // "Ohne Seitenwechsel."
      if (part.kind === 'other' && /\b(?:ohne|without|no)\s+$/u.test(text.slice(0, part.start - start))) continue;
      if (part.kind === 'other') return { value: 'each', spans: [plainSpan(part)], certainty: 'sure' };
      if (part.kind !== 'each' || isWayOfCircles(part, source, sources)) continue;
      const words = text.slice(part.start - start, part.end - start);
      // "5 times, 10 seconds each."
      if (words === 'each' && parts.filter(isPart('amount', 'count', 'bare')).length > 1) continue;
      // "10 times, je 6 Sekunden", "erst vorwärts, dann rückwärts, je 30 Sekunden".
      if (/^je(?:weils)?$/.test(words) && isForOther(sources)) continue;
      // "Pull it in with both hands" is how.
      if (/^(?:with|mit)\s+(?:both|beiden?)\s/u.test(words)) continue;
      if (/^\s*(?:together|zusammen|gleichzeitig)/u.test(text.slice(part.end - start))) continue;
      const areTogether = /\b(?:both|beiden?)\s+(?!sides?|seiten|legs|arms|directions)/u.test(words);
      const before = parts[i - 1];
      const gap = before ? text.slice(before.end - start, part.start - start) : text.slice(0, part.start - start);
      const follows =
        before !== undefined &&
        !['hold', 'repeat', 'skip', 'same', 'everything'].includes(before.kind) &&
        (gap.match(/[\p{L}]+/gu)?.length ?? 0) <= 2;
      const next = parts[i + 1];
      const leads =
        next !== undefined &&
        (next.kind === 'amount' || next.kind === 'bare') &&
        next.start - part.end <= 6 &&
        !areTogether;
      const isAlone =
        (weight >= 5 && !areTogether) ||
        // "Put both hands on it."
        (text.length - words.length <= 12 && (!areTogether || text.startsWith(words))) ||
        (weight >= 4 && !/^(?:(?:on|with|for|mit|auf)\s+)?(?:both|beide)/.test(words));
      const namesSides =
        /side|seite|lado|côté|lat[oi]|kant|stron|جانب|側|beidseitig/u.test(words) &&
        !/^\s+(?:of|der|des|von)\s/.test(text.slice(part.end - start));
      if (follows || leads || isAlone || namesSides)
        return { value: 'each', spans: [plainSpan(part)], certainty: follows || isAlone ? 'sure' : 'likely' };
    }
  }
  return sameOnEach(sources) ?? leftAndRight(sources);
}

/** "1 minute right, 1 minute left." */
function sameOnEach(sources: readonly Source[]): Found<'each'> | null {
  for (const { text, start, parts, weight } of sources) {
    if (weight === 0) continue;
    const amounts = parts.filter(isPart('amount', 'count', 'bare'));
    for (const [i, one] of amounts.entries()) {
      const other = amounts[i + 1];
      if (!other || other.min !== one.min) continue;
      const side = ON_ONE_SIDE.exec(text.slice(one.end - start, other.start - start))?.[1];
      const otherSide = ON_ONE_SIDE.exec(text.slice(other.end - start))?.[1];
      if (side && otherSide && side.charAt(0) !== otherSide.charAt(0))
        return { value: 'each', spans: [{ start: one.end, end: other.end }], certainty: 'sure' };
    }
  }
  return null;
}

/** Whether an amount "each" is for repetitions or directions rather than sides. */
function isForOther(sources: readonly Source[]): boolean {
  const amounts = sources.flatMap(({ parts, weight }) =>
    weight > 0.5 ? parts.filter(isPart('amount', 'count', 'bare')) : [],
  );
  return amounts.length > 1 || sources.some(({ text }) => /\b(?:vorwärts|rückwärts|richtung\p{L}*)\b/u.test(text));
}

/** "Make fists and draw circles. 10 each way." */
export function isWayOfCircles({ start, end }: Span, source: Source, sources: readonly Source[]): boolean {
  const words = source.text.slice(start - source.start, end - source.start);
  return /\bway$/.test(words) && sources.some(({ text }) => /\b(?:circles?|circling|rotations?|rolls?)\b/.test(text));
}

/** "Ten on the right. And ten on the left." */
function leftAndRight(sources: readonly Source[]): Found<'each'> | null {
  for (const { text, start, parts, weight } of sources) {
    const found = weight > 0 && parts.some(isPart('amount', 'bare', 'count')) ? RIGHT_THEN_LEFT.exec(text) : null;
    if (found)
      return {
        value: 'each',
        spans: [{ start: start + found.index, end: start + found.index + found[0].length }],
        certainty: 'likely',
      };
  }
  const on = (side: RegExp) =>
    sources.find(({ text, parts }) => side.test(text) && parts.some(isPart('amount', 'bare', 'count')));
  const right = on(/\b(?:on (?:the|your)|to the|auf der|mit dem)?\s*(?:right|rechten?|rechts)\b/);
  const left = on(/\b(?:on (?:the|your)|to the|auf der|mit dem)?\s*(?:left|linken?|links)\b/);
  if (!right || !left || right === left) return null;
  return { value: 'each', spans: [plainSpan(right), plainSpan(left)], certainty: 'likely' };
}
