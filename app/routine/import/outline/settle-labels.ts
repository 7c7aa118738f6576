/** Labels that turn out to be headings. */
import { trim } from '../document/document';
import { isValueLabel } from './labels';
import type { Analysis } from './sentence';
import type { Node } from './tree';

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
