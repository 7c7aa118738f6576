/** Tools that a step names, and what can be used instead. */
import type { DraftStep } from '../../schema';
import type { Span } from '../document/document';
import { type Context, lowerOf, wordsOf } from './context';

type Tool = DraftStep['tools'][number];

export interface FoundTool {
  tool: Tool;
  spans: Span[];
}

const MAX_TOOLS = 5;

export function toolsIn(spans: readonly Span[], { analysis }: Context): FoundTool[] {
  const { tools: pattern, alternative } = analysis.language.words;
  const found: (FoundTool & { key: string })[] = [];
  for (const span of spans) {
    const text = lowerOf(analysis, span);
    const other = alternative.exec(text);
    const otherText = other?.slice(1).find((group) => group !== undefined) ?? '';
    const otherAt = other ? other.index + other[0].indexOf(otherText) : -1;
    const otherSpan = { start: span.start + otherAt, end: span.start + otherAt + otherText.length };
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match && found.length < MAX_TOOLS; match = pattern.exec(text)) {
      const start = span.start + match.index;
      const tool = { start, end: start + match[0].length };
      if (other && tool.start >= otherSpan.start && tool.end <= otherSpan.end) continue;
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      if (
        /\b(?:never|not|no|without|isn't|kein\p{L}*|nie|ohne|statt)\b[^.,;]*$/u.test(before) ||
        (/^balls?$/.test(match[0]) && /^\s+(?:of|under|des|der)\s/.test(text.slice(match.index + match[0].length)))
      )
        continue;
      const key = match[0].split(/[\s-]/).at(-1)?.replace(/s$/, '') ?? '';
      if (found.some((each) => each.key === key)) continue;
      const isNext = other !== null && otherAt > match.index && otherAt - match.index < 90;
      const name = wordsOf(analysis, tool, 200);
      found.push({
        key,
        tool: { name, alternative: isNext ? wordsOf(analysis, otherSpan, 200) : '', product: null, url: '' },
        spans: isNext ? [tool, otherSpan] : [tool],
      });
    }
  }
  return found;
}
