/** Objects by GID, for views that refer to any type. Set by `root.ts`, because the views refer to each other. */
import type { StoreContext } from '../../context.ts';
import type { View } from './view.ts';

type FindNode = (context: StoreContext, id: string) => View | null;

let find: FindNode = () => {
  throw new Error('setNodes() comes first.');
};

export function setNodes(findNode: FindNode): void {
  find = findNode;
}

/** The object with a GID, or null. */
export function nodeView(context: StoreContext, id: string): View | null {
  return find(context, id);
}
