/** Adding to the cart, changing quantities, and carts and products as JSON, in every language. */
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

import type { StoreContext } from '../../context.ts';
import { escapeHtml } from '../liquid/errors.ts';
import { localizedPath, splitPath } from '../languages/language.ts';
import { addItem, CART_COOKIE, cartCookie, CartError, type CartItem, cartLines, parseCart } from './cart.ts';
import { cartJson, lineJson } from './cart-json.ts';
import { publishedProducts } from '../objects/products/product.ts';
import { productJson } from './product-json.ts';
import { addedItems, changedLine, readFields } from './request.ts';

/** The cart of the visitor who sends a request. */
export function visitorCart(c: Context): CartItem[] {
  return parseCart(getCookie(c, CART_COOKIE));
}

/** Mounted at the root. */
export function cartRoutes(context: StoreContext): Hono {
  const { state } = context;
  const routes = new Hono();
  for (const prefix of ['', '/:language']) {
    routes.get(`${prefix}/products/:name{.+\\.js}`, (c) => {
      const handle = c.req.param('name').replace(/\.js$/, '');
      const product = publishedProducts(context).find((each) => each.handle === handle);
      return product ? c.json(productJson(state, languageOf(c), product)) : c.json({ status: 404 }, 404);
    });
    routes.get(`${prefix}/cart.js`, (c) => c.json(cartJson(state, languageOf(c), visitorCart(c))));
    routes.post(`${prefix}/cart/add`, (c) => orError(c, () => addFromForm(c)));
    routes.post(`${prefix}/cart/add.js`, (c) => orError(c, () => addFromScript(c)));
    routes.post(`${prefix}/cart/change`, (c) => orError(c, () => change(c)));
    routes.post(`${prefix}/cart/change.js`, (c) => orError(c, () => change(c)));
    // The link that removes a line.
    routes.get(`${prefix}/cart/change`, (c) => orError(c, () => change(c)));
  }
  return routes;

  async function addFromForm(c: Context): Promise<Response> {
    const fields = await readFields(c);
    save(
      c,
      addedItems(fields).reduce((cart, item) => addItem(state, cart, item), visitorCart(c)),
    );
    return c.redirect(returnPath(fields.return_to) ?? localizedPath(languageOf(c), '/cart'));
  }

  async function addFromScript(c: Context): Promise<Response> {
    const fields = await readFields(c);
    const added = addedItems(fields);
    const cart = added.reduce((items, item) => addItem(state, items, item), visitorCart(c));
    save(c, cart);
    const lines = added.flatMap(({ variantId }) =>
      cartLines(state, cart).filter(({ variant }) => variant.id === variantId),
    );
    const json = lines.map((line) => lineJson(state, languageOf(c), line));
    return c.json(Array.isArray(fields.items) ? { items: json } : json[0]);
  }

  async function change(c: Context): Promise<Response> {
    const cart = visitorCart(c);
    const fields = c.req.method === 'GET' ? c.req.query() : await readFields(c);
    const { variantId, quantity } = changedLine(fields, cart);
    const others = cart.filter((item) => item.variantId !== variantId);
    const changed = quantity === 0 ? others : addItem(state, others, { variantId, quantity });
    save(c, changed);
    const isScript = c.req.path.endsWith('.js');
    return isScript
      ? c.json(cartJson(state, languageOf(c), changed))
      : c.redirect(localizedPath(languageOf(c), '/cart'), 303);
  }

  function save(c: Context, items: CartItem[]): void {
    setCookie(c, CART_COOKIE, cartCookie(items), { path: '/', sameSite: 'Lax', maxAge: 14 * 24 * 60 * 60 });
  }

  function languageOf(c: Context) {
    return splitPath(state, c.req.path).language;
  }
}

/** A path on the shop to return to; null for anything else. */
function returnPath(value: unknown): string | null {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : null;
}

/** Scripts get the error as JSON, forms a plain page. */
async function orError(c: Context, respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    if (!(error instanceof CartError)) throw error;
    const wantsJson = c.req.path.endsWith('.js') || c.req.header('accept')?.includes('application/json');
    if (wantsJson) return c.json(error.body, error.status);
    const title = String(error.body.message);
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <h1>${title}</h1><p>${escapeHtml(error.message)}</p><p><a href="/cart">Your cart</a></p></html>`;
    return c.html(page, error.status);
  }
}
