/**
 * Adds one item to the cart. A theme that handles Shopify's standard action `updateCart` does it itself, and shows its own cart.
 * Shopify's default for that action may reload the page, so other themes are told by the standard event instead.
 */

interface Cart {
  cart?: unknown;
  userErrors?: { message: string }[];
}

interface Line {
  merchandiseId: string;
  quantity: number;
}

/** `Shopify.actions`, any part of which may be missing. */
export interface StandardActions {
  updateCart?: {
    (change: { lines: Line[] }): Promise<Cart>;
    isDefault?: () => boolean;
  };
  getCart?: () => Promise<Cart>;
}

const TIMEOUT_MS = 20_000;

/** Returns null once it's in the cart; otherwise why it isn't, in the page's language, or '' if nobody says. */
export async function addLine(form: HTMLFormElement, variantId: string): Promise<string | null> {
  const lines = [{ merchandiseId: `gid://shopify/ProductVariant/${variantId}`, quantity: 1 }];
  const actions = window.Shopify?.actions;
  try {
    if (actions?.updateCart?.isDefault?.() === false) return problemOf(await actions.updateCart({ lines }));
    const added = post(`${form.action}.js`, variantId);
    announce(form, lines, added.then(resultFor(actions)));
    return await added;
  } catch {
    return '';
  }
}

/** @throws if the shop doesn't respond. */
async function post(url: string, id: string): Promise<string | null> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ id, quantity: '1' }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.ok) return null;
  const { description, message } = (await response.json().catch(() => ({}))) as Partial<Record<string, unknown>>;
  return [description, message].find((text) => typeof text === 'string') ?? '';
}

function resultFor(actions: StandardActions | undefined): (problem: string | null) => Promise<Cart> {
  return async (problem) => ({
    ...(await actions?.getCart?.()),
    userErrors: problem === null ? [] : [{ message: problem }],
  });
}

/** Shopify's standard event, from the product's card. Its fields are the event's own. */
function announce(form: HTMLFormElement, lines: Line[], promise: Promise<Cart>): void {
  promise.catch(() => undefined);
  const event = new Event('shopify:cart:lines-update', { bubbles: true, composed: true });
  form.dispatchEvent(Object.assign(event, { action: 'add', context: 'product', lines, promise }));
}

function problemOf({ userErrors = [] }: Cart): string | null {
  return userErrors.length === 0 ? null : userErrors.map(({ message }) => message).join(' ');
}
