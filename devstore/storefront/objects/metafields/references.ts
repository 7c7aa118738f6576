/** The value of a list of references. */
import { parseGid } from '../../../state/gid.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import type { StrictDrop } from '../../liquid/strict-drop.ts';
import { limitedList } from '../content/limited-list.ts';
import { fileDrop } from '../media/file.ts';
import { productDrop, publishedProducts } from '../products/product.ts';

/**
 * The objects in a list of references, in its order. What no longer exists, or isn't for sale, is left out, so later ones
 * move up: an object's place in the list isn't its place in the field.
 */
export function referencedObjects(context: LocalizedContext, text: string): unknown[] {
  const ids = JSON.parse(text) as string[];
  return limitedList(ids.flatMap((id) => referencedObject(context, id) ?? []));
}

export function isReferenceList(type: string): boolean {
  return type === 'list.file_reference' || type === 'list.product_reference';
}

function referencedObject(context: LocalizedContext, gid: string): StrictDrop | null {
  const { type, id } = parseGid(gid) ?? {};
  if (type === 'Product') {
    const product = publishedProducts(context).find((each) => each.id === id);
    return product ? productDrop(context, product) : null;
  }
  return fileDrop(context.state.files.find((each) => each.id === id && each.type === type));
}
