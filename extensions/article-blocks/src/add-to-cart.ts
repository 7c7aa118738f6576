/** Adds a product to the cart without leaving the page, loaded when a reader presses a product's button. */
import { addLine } from './cart/add-line.ts';
import { part } from './shared/markup.ts';
import { dispatch } from './routine/events.ts';

/** Adds what is chosen in the button's form, and says so below it. The button keeps the focus. */
export default async function addToCart(button: HTMLButtonElement): Promise<void> {
  const { form } = button;
  const card = button.closest<HTMLElement>('[data-product]');
  // Not `disabled`, which would lose the focus.
  if (!form || !card || button.ariaDisabled) return;
  const status = part(card, 'cart-status');
  const label = button.textContent;
  button.ariaDisabled = 'true';
  button.textContent = button.dataset.textAdding ?? label;
  status.replaceChildren();
  status.className = '';

  const variantId = new FormData(form).get('id') as string;
  const problem = await addLine(form, variantId);

  button.ariaDisabled = null;
  button.textContent = label;
  if (problem === null) {
    status.append((part(card, 'added') as HTMLTemplateElement).content.cloneNode(true));
    reportAdded(card, variantId);
  } else {
    status.className = 'unwind-error';
    status.textContent = problem || (button.dataset.textFailed ?? '');
  }
}

function reportAdded(card: HTMLElement, variantId: string): void {
  const root = card.closest<HTMLElement>('unwind-player');
  if (!root) return;
  dispatch(root, 'unwind:add-to-cart', {
    productId: card.dataset.product ?? '',
    variantId,
    stepId: card.closest<HTMLElement>('[data-step]')?.dataset.step ?? null,
  });
}
