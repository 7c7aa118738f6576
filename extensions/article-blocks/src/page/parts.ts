/** The parts of a block's markup, by their `data-part`. */

/** @throws where the markup has no such part, as then the markup and the script are of different versions. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The block has no part "${name}".`);
  return found;
}

/** Puts the content of each `<template data-template>`, or of those of a name, behind it; returns what it put there. */
export function unfold(root: ParentNode, name?: string): Element[] {
  const which = name ? `[data-template="${name}"]` : '[data-template]';
  return [...root.querySelectorAll<HTMLTemplateElement>(`template${which}`)].flatMap((template) => {
    const content = template.content.cloneNode(true) as DocumentFragment;
    const added = [...content.children];
    template.after(content);
    return added;
  });
}
