/** Steps and their groups before their fields are read. */
import type { Span } from '../document/document';
import type { Node } from './tree';

/** A step before its fields are read. */
export interface StepDraft {
  /** Its name; null if it has none. */
  title: Span | null;
  /** Blocks of the step, or the sentences of a paragraph that has several steps. */
  nodes: Node[];
  /** Null for all of the nodes' text. */
  part: Span | null;
  span: Span;
}

export interface Group {
  /** The section that the steps are in; null for the article itself. */
  node: Node | null;
  steps: StepDraft[];
}
