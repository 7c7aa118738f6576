/** The article's links: where to get help, and what the routine's end leads to. */
import type { CompletionActionKind } from '../../contract';
import { LIMITS } from '../../field-rules';
import type { Draft } from '../../schema';
import { hostedVideo, isLinkUrl } from '../../urls';
import type { Span } from '../document/document';
import { type Context, lowerOf, wordsOf } from './context';

/** Proper names of places: "in Egg Harbor Township and in …". */
const PLACE = /\b(?:in|at)\s+((?:\d+\s+)?\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*)*)/gu;

/** `isStep` says whether a position is in a step; `sentenceAt` gives the text around a link. */
export function readLinks(
  routine: Draft,
  isStep: (span: Span) => boolean,
  sentenceAt: (span: Span) => Span,
  context: Context,
): void {
  const { analysis, evidence } = context;
  const seen = new Set<string>();
  for (const link of analysis.article.links) {
    const url = link.url.trim();
    const label = wordsOf(analysis, link, LIMITS.line);
    if (label === '' || hostedVideo(url) || isStep(link)) continue;
    const sentence = sentenceAt(link);
    const words = `${lowerOf(analysis, sentence)} ${lowerOf(analysis, link)}`;
    if (isHelp(url, words, context) && routine.safety.help === null && isLinkUrl(url)) {
      routine.safety.help = { label, url, locations: placesIn(sentence, context) };
      evidence.add('safety.help', [link, ...placeSpans(sentence, context)], 'likely');
      continue;
    }
    const kind = kindOf(url, words, context);
    const isBrief = kind === 'brief';
    if (kind === null || (!isBrief && !isLinkUrl(url)) || seen.has(`${kind}${url}`)) continue;
    seen.add(`${kind}${url}`);
    const { actions } = routine.completion;
    if (actions.length >= LIMITS.lines) return;
    evidence.add(`completion.actions.${actions.length}`, [link], 'likely');
    actions.push({ kind, label, url: isBrief ? '' : url, product: null, locations: [] });
  }
}

function isHelp(url: string, words: string, { analysis }: Context): boolean {
  if (/\/(?:products|collections|cart|blogs)\b/.test(url)) return false;
  const { help, booking } = analysis.language.words;
  return (
    url.startsWith('mailto:') ||
    booking.test(words) ||
    help.test(words) ||
    /\b(?:book|appointment|booking|termin)/.test(url)
  );
}

function kindOf(url: string, words: string, { analysis }: Context): CompletionActionKind | null {
  const { brief, booking, buy } = analysis.language.words;
  if (/^#.*brief|brief/i.test(url) || (url.startsWith('#') && brief.test(words))) return 'brief';
  if (/\/products?\//.test(url)) return 'product';
  if (/\/(?:collections?|shop|store)\b/.test(url)) return 'shop';
  if (/\/blogs?\//.test(url)) return null;
  if (booking.test(words)) return 'booking';
  return buy.test(words) && isLinkUrl(url) ? 'shop' : null;
}

function placeSpans(sentence: Span, { analysis }: Context): Span[] {
  const { plain } = analysis.article;
  const from = Math.max(0, plain.lastIndexOf('\n', sentence.start) + 1);
  return [...plain.slice(from, sentence.end).matchAll(PLACE)].map((match) => {
    const start = from + match.index + match[0].indexOf(match[1] ?? '');
    return { start, end: start + (match[1]?.length ?? 0) };
  });
}

function placesIn(sentence: Span, context: Context): string[] {
  return placeSpans(sentence, context)
    .map((span) => wordsOf(context.analysis, span, LIMITS.line))
    .slice(0, 10);
}
