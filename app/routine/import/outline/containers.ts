/** Headings of what holds steps rather than of a step: "The sequence", "Your exercises". */
import type { Span } from '../document/document';
import { trim } from '../document/document';
import { occurrences } from '../languages/word-patterns';
import type { Analysis } from './sentence';
import { isValueLabel } from './labels';
import type { Node } from './tree';

/** What several steps together are called. */
const COLLECTION =
  /(?:^|\s)(?:exercises|stretches|moves|movements|poses|drills|steps|routine|sequence|workout|session|program(?:me)?|circuit|flow|plan|kit|set|übungen|dehnungen|dehnübungen|bewegungen|programm|ablauf|zirkel|einheit|heimprogramm|trainingsplan|übungsprogramm|abfolge)(?=$|[\s:(–—,&])/u;

/** Whether a title is that of several steps, and not of an exercise: "Five exercises for the desk". */
export function isCollection(title: Span, { article, language }: Pick<Analysis, 'article' | 'language'>): boolean {
  const text = article.lower.slice(title.start, title.end).replace(/\s*\([^)]*\)/g, '');
  const found = COLLECTION.exec(text);
  if (!found) return false;
  const before = text.slice(0, found.index);
  return occurrences(language.words.exercise, before, 1) === 0 && occurrences(language.words.body, before, 1) === 0;
}

/** "The sequence" is a label above a paragraph, but a section if there are sections or named items below it. */
export function settleLabels(node: Node, analysis: Analysis): void {
  const { head, children } = node;
  if (head?.label && !isValueLabel(head.label) && head.body === null && isBeside(node)) {
    const title = trim(analysis.article.plain, head.block, ':');
    Object.assign(head, { label: null, needed: null, title });
  }
  for (const child of children) settleLabels(child, analysis);
}

/** Whether a label has at least two headings below it. */
function isBeside({ children, head }: Node): boolean {
  if (head?.label !== 'how') return false;
  const sections = children.filter((child) => child.head?.title && !child.head.block.isItem && child.head.rank < 79);
  return sections.length >= 2;
}
