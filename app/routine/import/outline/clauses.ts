/** Clauses of what somebody says or writes without punctuation: "sit down put your feet together we do that five times". */
import type { Span } from '../document/document';
import { matchAt } from '../amounts/patterns';
import type { Language } from '../languages/language';

/** Words. Shorter sentences need no commas. */
const MIN_WORDS = 14;
/** After a verb that begins a clause, where a name could go on with another word: "put your feet", not "calf raise hold". */
const AFTER_VERB =
  /^\p{L}+\s+(?:your|you|the|an?|on|onto|down|up|with|in|into|both|back|over|from|one|it|that|this|them|yourself|as|slowly|around|to|at|off|out|forward|deine?n?|den|die|das|dich|dein|auf|mit|ein)(?:\s|$)/u;
/** Before a verb that isn't the first of its clause. */
const WITHIN =
  /(?:^|\s)(?:to|and|or|you|we|i|can|will|i'll|we'll|gonna|let|let's|your|the|an?|then|not|don't|just|this|that|do|und|oder|dann|du|wir|zu|der|die|das|when|while|as|if|until|till|wenn|bis|gently|slowly|now)\s+$/u;
/** What says how often or how long, or what comes next. */
const BEGINS =
  /^(?:and\s+|so\s+|okay\s+|ok\s+)*(?:then\s+)?(?:(?:we|you|i)(?:'ll|'re|'ve)?\s+(?:just\s+)?(?:do|doing|hold|holding|stay|repeat|go for|want|got|have|gonna|going to)\s|(?:switch|swap|hold it|hold that|hold this|hold for|do the other|the other|repeat)\s|(?:after that|next (?:we|up|is|comes)|now|okay|alright|thats it|that's it)\s|(?:the\s+|our\s+|my\s+|this\s+)?(?:first|second|third|fourth|fifth|sixth|next|last|final)\s+(?:one|exercise|move|stretch|thing|up|is)\b|if\s|wir\s+(?:machen|halten)\s|das\s+(?:machen\s+wir|machst\s+du|wiederhol)|und\s+(?:dann|bleib|halte?)\s|(?:danach|als nächstes|zum schluss)\s)/u;
/** After a number, what's counted: "ten rides and". */
const COUNTED = /^\s+(?:\p{L}+\s+)?\p{L}{2,}s(?:\s+(?:and|but|not|then|so)\s|\s*$)/u;
/** Before a number that goes on with what's before it. */
const COUNTS =
  /\b(?:for|about|of|to|like|another|do|doing|hold|than|these|those|your|the|all|in|every|or|and|around|maybe|with)\s+$/u;

/** The clauses of a sentence that has no punctuation; itself otherwise. */
export function clausesOf(sentence: Span, lower: string, { words, amounts }: Language): Span[] {
  const text = lower.slice(sentence.start, sentence.end);
  if (/[,;:.!?–—()•]/.test(text.replace(/(?<=\d)[.:](?=\d)/g, '')) || text.length < 60) return [sentence];
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  if (starts.length < MIN_WORDS) return [sentence];
  const cuts = starts.filter((at, i) => {
    if (i === 0) return false;
    const rest = text.slice(at, at + 60);
    const isSequence = /^(?:dann|danach)\s/u.test(rest) && words.verb.test(rest.replace(/^\S+\s+/, ''));
    if (isSequence) return true;
    if (BEGINS.test(rest) && !/\b(?:and|then|okay|ok|so|now|this|the|our|my|und)\s+$/.test(text.slice(0, at)))
      return true;
    const number = matchAt(amounts.numberWord, text, at) ?? matchAt(/\d{1,2}(?!\d)/y, text, at);
    if (number && COUNTED.test(text.slice(number.end, number.end + 40)) && !COUNTS.test(text.slice(0, at))) return true;
    return words.verb.test(rest) && AFTER_VERB.test(rest) && !WITHIN.test(text.slice(Math.max(0, at - 12), at));
  });
  // "Then", "as the first" begin what follows them.
  const kept = cuts.filter((at, i) => {
    const before = text.slice(cuts[i - 1] ?? 0, at).trim();
    return (words.sequence.exec(before)?.[0].length ?? 0) < before.length;
  });
  return [0, ...kept].map((from, i) => {
    const to = kept[i] ?? text.length;
    return { start: sentence.start + from, end: sentence.start + text.slice(0, to).trimEnd().length };
  });
}
