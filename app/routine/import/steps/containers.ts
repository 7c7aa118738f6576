/** Headings of what holds steps rather than of a step: "Your exercises". */
import type { Span } from '../document/document';
import { namesExercise } from '../languages/word-patterns';
import type { Analysis } from '../outline/sentence';

/** What several steps together are called. */
const COLLECTION =
  /(?:^|\s)(?:exercises|stretches|moves|movements|poses|drills|steps|routine|sequence|workout|session|program(?:me)?|circuit|flow|plan|kit|set|übungen|dehnungen|dehnübungen|bewegungen|programm|ablauf|zirkel|einheit|heimprogramm|trainingsplan|übungsprogramm|abfolge)(?=$|[\s:(–—,&])/u;

const SEVERAL =
  /(?:^|\s)(?:exercises|stretches|moves|movements|poses|drills|übungen|\p{L}*dehnungen|\p{L}*übungen)(?=$|[\s:(–—])/u;

/** Whether a title is that of several exercises by their kind: "Shoulder stretches". */
export function namesSeveral(title: Span | null, { article }: Pick<Analysis, 'article'>): boolean {
  return title !== null && SEVERAL.test(article.lower.slice(title.start, title.end));
}

/** Whether a title is that of several steps, and not of an exercise: "Five exercises for the desk". */
export function isCollection(title: Span, { article, language }: Pick<Analysis, 'article' | 'language'>): boolean {
  const text = article.lower.slice(title.start, title.end).replace(/\s*\([^)]*\)/g, '');
  const found = COLLECTION.exec(text);
  if (!found) return false;
  const before = text.slice(0, found.index);
  return !namesExercise(before, language.words);
}
