/** Asks for the Brief without leaving the page. Loaded once a reader turns to the form. */
import type { SignUpAnswer, SignUpFields } from '../../../app/brief/contract.ts';
import { campaignOf } from './brief/campaign.ts';
import { tellAskedFor } from './brief/events.ts';
import { offerFor, prepareOffer, showOffer } from './brief/offer.ts';
import { send } from './brief/send.ts';
import { part, unfold } from './page/parts.ts';

/** Sends the form, once at a time, and shows the answer in `root`, a `<brief-form>`. */
export async function signUp(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  if (root.dataset.state === 'pending') return;
  prepare(root, form);
  const email = fieldOf(form, 'email') as HTMLInputElement;
  const button = form.querySelector('[type="submit"]') as HTMLButtonElement;
  const label = button.textContent;
  showError(form, '', false);
  show(root, form, 'pending');
  button.textContent = root.dataset.pending ?? label;
  const meant = await offerFor(form, email);
  // The attribute and not a property named like a field of the form.
  const answer = meant ? null : await send(form.getAttribute('action') ?? '', fieldsOf(form));
  button.textContent = label;
  if (!meant) return showAnswer(root, form, answer);
  show(root, form, 'idle');
  showOffer(form, email, meant);
}

/** Adds what only a form that stays on the page needs, unless it is there. */
function prepare(root: HTMLElement, form: HTMLFormElement): void {
  const page_age = performance.now().toFixed();
  fill(form, { ...campaignOf(location.search), referrer: document.referrer, page_age });
  if (root.dataset.state) return;
  unfold(root);
  show(root, form, 'idle');
  prepareOffer(form, fieldOf(form, 'email') as HTMLInputElement);
  root.querySelector('[data-action="again"]')?.addEventListener('click', () => {
    show(root, form, 'idle');
    fieldOf(form, 'email')?.select();
  });
}

function showAnswer(root: HTMLElement, form: HTMLFormElement, answer: SignUpAnswer | null): void {
  if (!answer?.ok) {
    show(root, form, 'error');
    return showError(form, answer?.message ?? root.dataset.tryAgain ?? '', answer?.field === 'email');
  }
  part(root, 'sent-message').textContent = answer.message;
  show(root, form, 'sent');
  part(root, 'sent-title').focus();
  tellAskedFor(root, { brief: fieldOf(form, 'brief')?.value ?? '' });
}

function showError(form: HTMLFormElement, message: string, aboutEmail: boolean): void {
  part(form, 'error').textContent = message;
  const email = fieldOf(form, 'email');
  email?.removeAttribute('aria-invalid');
  if (!aboutEmail) return;
  email?.setAttribute('aria-invalid', 'true');
  email?.focus();
}

function show(root: HTMLElement, form: HTMLFormElement, state: 'idle' | 'pending' | 'error' | 'sent'): void {
  root.dataset.state = state;
  form.hidden = state === 'sent';
  part(root, 'sent').hidden = state !== 'sent';
  form.setAttribute('aria-busy', String(state === 'pending'));
}

function fieldOf(form: HTMLFormElement, name: keyof SignUpFields): HTMLInputElement | null {
  return form.querySelector(`[name="${name}"]`);
}

function fill(form: HTMLFormElement, values: Partial<SignUpFields>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(form, name as keyof SignUpFields);
    if (field) field.value = value;
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}
