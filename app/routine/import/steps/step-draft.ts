/** Steps and their groups before their fields are read. */
import type { Span } from '../document/document';
import { type Node, nodesIn, spanOf } from '../outline/tree';

/** A step before its fields are read. */
export interface StepDraft {
  /** Its name; null if it has none. */
  title: Span | null;
  /** Blocks of the step, or the sentences of a paragraph that has several steps. */
  nodes: Node[];
  /** Null for all of the nodes' text. */
  part: Span | null;
  span: Span;
  /** Where else the article names it, with an amount perhaps. */
  also: Node[];
}

export interface Group {
  /** The section that the steps are in; null for the article itself. */
  node: Node | null;
  steps: StepDraft[];
}

/** What a part of the article is: one step, or what contains steps. */
export interface Choice {
  score: number;
  steps: StepDraft[];
  /** Whether the node itself is the step. */
  isStep: boolean;
  groups: Group[];
  /** If it's a step, the same with the steps in it. */
  instead?: Choice;
}

export const NONE: Choice = { score: 0, steps: [], isStep: false, groups: [] };

/** The score of an amount without a name. */
export const UNNAMED = 1.5;

export function stepOf(node: Node, score: number): Choice {
  const title = node.head?.title ?? null;
  const step: StepDraft = { title, nodes: nodesIn(node), part: null, span: spanOf(node), also: [] };
  return { score, steps: [step], isStep: true, groups: [{ node: null, steps: [step] }] };
}
