/** Who speaks in an interview or a script: "Lou: On your back!" */
import type { ArticleText } from '../document/document';

const SPEAKER = /^(\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){0,2}):\s+(?=\S)/u;
/** Paragraphs that a speaker has, and sentences of each that show that it's speech. */
const MIN_PARAGRAPHS = 3;
const MIN_SENTENCES = 2;

/** The names that several paragraphs of some sentences begin with. */
export function speakersIn(
  { blocks, plain, isTranscript }: ArticleText,
  isLabel: (name: string) => boolean,
): Set<string> {
  const texts = new Map<string, string[]>();
  for (const { start, end, kind, isItem } of blocks) {
    const found = kind === 'text' && !isItem ? SPEAKER.exec(plain.slice(start, end)) : null;
    const name = found?.[1];
    if (found && name) texts.set(name, [...(texts.get(name) ?? []), plain.slice(start + found[0].length, end)]);
  }
  const sentences = (text: string) => text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
  const min = isTranscript ? 2 : MIN_PARAGRAPHS;
  const often = [...texts].filter(([name, said]) => said.length >= min && !isLabel(name.toLowerCase()));
  const talks = ([, said]: [string, string[]]) =>
    said.reduce((sum, text) => sum + sentences(text), 0) >= MIN_SENTENCES * said.length;
  return new Set(isTranscript || often.some(talks) ? often.map(([name]) => name) : []);
}

/** Characters that the speaker's name takes at the beginning of a text; 0 without one. */
export function speakerLength(text: string, speakers: ReadonlySet<string>): number {
  const found = SPEAKER.exec(text);
  return found && speakers.has(found[1] ?? '') ? found[0].length : 0;
}
