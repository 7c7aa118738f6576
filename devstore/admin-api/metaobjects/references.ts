/** Fields with a list of references to files or products. */
import type { StoreContext } from '../../context.ts';
import { parseGid } from '../../state/gid.ts';
import { fileView, findFile, isFileType } from '../files/files.ts';
import { connection, type PageArguments } from '../graphql/connection.ts';
import type { View } from '../graphql/view.ts';
import { findProduct, productView } from '../products/products.ts';

/** Shopify's limit for the items of a list. */
const MAX_ITEMS = 128;

/** What is wrong with a list of references; `index` is the item's place, null if it's the list itself. */
export interface ReferenceProblem {
  message: string;
  index: number | null;
}

/** Whether a type is a list of references that the store supports. */
export function isReferenceList(type: string): boolean {
  return type === 'list.file_reference' || type === 'list.product_reference';
}

/** Every item of the list has to exist and be of the list's type. */
export function referenceListProblem(context: StoreContext, type: string, value: string): ReferenceProblem | null {
  const ids = parseList(value);
  if (!ids) return { message: 'Value must be a JSON array of IDs.', index: null };
  if (ids.length > MAX_ITEMS) return { message: `Value can have at most ${MAX_ITEMS} items.`, index: null };
  for (const [index, id] of ids.entries()) {
    const parsed = parseGid(id);
    const isOfType = parsed && (type === 'list.file_reference' ? isFileType(parsed.type) : parsed.type === 'Product');
    if (!isOfType) return { message: `Value must be a valid ${type.slice('list.'.length)}, not ${id}.`, index };
    if (!resource(context, id)) return { message: `Value references non-existent resource ${id}.`, index };
  }
  return null;
}

/** The resources in the list, without those that no longer exist. */
export function referencedPage(context: StoreContext, value: string, page: PageArguments): View {
  const records = (parseList(value) ?? []).flatMap((gid, index) => {
    const view = resource(context, gid);
    return view ? [{ id: index + 1, view }] : [];
  });
  return connection(records, page, ({ view }) => view());
}

/** Null if there is no such resource. */
function resource(context: StoreContext, id: string): (() => View) | null {
  const product = findProduct(context, id);
  if (product) return () => productView(context, product);
  const file = findFile(context, id);
  return file && (() => fileView(context, file));
}

function parseList(value: string): string[] | null {
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : null;
  } catch {
    return null;
  }
}
