/** Splits text into sentences: at full stops, at bullets and emoji, and at the ends of blocks. */
import { type Span, trim } from './document';

/** Before a number or name, these don't end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:approx|ca|circa|e\.g|i\.e|z\.b|bzw|d\.h|u\.a|nr|no|vs|dr|st|inkl|evtl|ex|p\. ej|núm)\.$/;
const END = /[.!?…。！？؟]+["')\]]*(?=\s|$)|[。！？]|\s*[•⚠]+\s*|\n/gu;

/** Sentences of a range, without spaces around them. */
export function sentencesIn(plain: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  const add = (end: number) => {
    const sentence = trim(plain, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  END.lastIndex = span.start;
  for (let match = END.exec(plain); match && match.index < span.end; match = END.exec(plain)) {
    const end = Math.min(span.end, match.index + match[0].length);
    if (match[0].startsWith('.') && !endsSentence(plain, start, match.index, end)) continue;
    // A warning sign belongs to what follows it.
    const sign = match[0].indexOf('⚠');
    add(sign < 0 ? end : match.index + sign);
  }
  add(span.end);
  return sentences;
}

function endsSentence(plain: string, start: number, stop: number, end: number): boolean {
  const next = /^\s*["'(¿¡]*(.)?/u.exec(plain.slice(end, end + 5))?.[1] ?? '';
  // "30 min. per side" goes on; "on the floor. hold it" is two sentences in lower case.
  if (/\p{Ll}/u.test(next))
    return (
      /(?<!\p{L})\p{L}{5,}$/u.test(plain.slice(Math.max(start, stop - 12), stop)) &&
      !ABBREVIATION.test(plain.slice(Math.max(start, stop - 10), stop + 1).toLowerCase())
    );
  // "1. Pigeon"
  if (/^\s*(?:\p{L}{2,12}\s)?\d{1,2}$/u.test(plain.slice(start, stop))) return false;
  const before = plain.slice(Math.max(start, stop - 10), stop + 1).toLowerCase();
  // "90 Sek. Pause"
  if (/\d\s?(?:sek|min|sec)\.$/.test(before) && /^\s*(?:pause|rest|break|pro|je)\b/i.test(plain.slice(end, end + 10)))
    return false;
  return next === '' || !ABBREVIATION.test(before);
}
