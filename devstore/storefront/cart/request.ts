/** What requests to the cart say, as a form or as JSON. */
import type { Context } from 'hono';
import { z } from 'zod';

import { CartError, type CartItem } from './cart.ts';

type Fields = Record<string, unknown>;

const Item = z.object({ id: z.coerce.number().int(), quantity: z.coerce.number().int().min(1).default(1) });
const Change = z.object({
  id: z.coerce.string().optional(),
  line: z.coerce.number().int().optional(),
  quantity: z.coerce.number().int().min(0),
});

/** The fields of a form (also `items[0][id]`), or of JSON. */
export async function readFields(c: Context): Promise<Fields> {
  if (c.req.header('content-type')?.includes('json')) {
    const json: unknown = await c.req.json().catch(() => null);
    return json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as Fields) : {};
  }
  const fields: Fields = {};
  const items: Fields[] = [];
  for (const [name, value] of Object.entries(await c.req.parseBody().catch(() => ({})))) {
    const [, index, key] = /^items\[(\d{0,3})\]\[(\w+)\]$/.exec(name) ?? [];
    if (key === undefined) fields[name] = value;
    else items[Number(index)] = { ...items[Number(index)], [key]: value };
  }
  return items.length > 0 ? { ...fields, items: items.filter(Boolean) } : fields;
}

/**
 * The items to add: a list, or one.
 * @throws CartError if there are none, or one isn't valid.
 */
export function addedItems(fields: Fields): CartItem[] {
  const parsed = z
    .array(Item)
    .nonempty()
    .safeParse(Array.isArray(fields.items) ? fields.items : [fields]);
  if (!parsed.success) throw new CartError(400, 'Required parameter missing or invalid: items');
  return parsed.data.map(({ id, quantity }) => ({ variantId: id, quantity }));
}

/**
 * The line to change, by its number, its key or its variant, with its new quantity.
 * @throws CartError if there's no such line.
 */
export function changedLine(fields: Fields, cart: readonly CartItem[]): CartItem {
  const { data } = Change.safeParse(fields);
  const id = Number(data?.id?.split(':')[0]);
  const item = data?.line === undefined ? cart.find(({ variantId }) => variantId === id) : cart[data.line - 1];
  if (!data || !item) throw new CartError(400, 'no valid id or line parameter');
  return { variantId: item.variantId, quantity: data.quantity };
}
