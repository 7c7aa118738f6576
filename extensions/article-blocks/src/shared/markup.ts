/** Finds the parts of a block's markup that Liquid rendered. */

/** The element with that `data-part`. @throws if it's missing: markup and script are of different versions. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The block has no part "${name}".`);
  return found;
}

/**
 * Inserts the content of each `<template data-template>` after the template, and returns the added elements.
 * @param name limits it to the templates of that name.
 */
export function insertTemplates(root: ParentNode, name?: string): Element[] {
  const selector = name ? `[data-template="${name}"]` : '[data-template]';
  return [...root.querySelectorAll<HTMLTemplateElement>(`template${selector}`)].flatMap((template) => {
    const content = template.content.cloneNode(true) as DocumentFragment;
    const added = [...content.children];
    template.after(content);
    return added;
  });
}
