/** Asks for the Brief without leaving the page. Loaded once a reader turns to the form. */
import type { SignUpAnswer, SignUpFields } from '../../../app/brief/contract.ts';
import { campaignOf } from './brief/campaign.ts';
import { tellAskedFor } from './brief/events.ts';
import { offerFor, prepareOffer, showOffer } from './brief/offer.ts';
import { beginProof, forgetProof, proofOf } from './brief/proofs.ts';
import { send } from './brief/send.ts';
import { part, unfold } from './page/parts.ts';

// This script is loaded as a reader turns to a form, which is when its proof of work is begun.
const turnTo = (to: EventTarget | null) => {
  const form = to instanceof Element ? to.closest<HTMLFormElement>('brief-form form') : null;
  if (form) beginProof(form);
};
turnTo(document.activeElement);
document.addEventListener('focusin', ({ target }) => turnTo(target));

/** Sends the form, once at a time, and shows the answer in `root`, a `<brief-form>`. */
export async function signUp(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  if (root.dataset.state === 'pending') return;
  prepare(root, form);
  const email = fieldOf(form, 'email') as HTMLInputElement;
  const button = form.querySelector('[type="submit"]') as HTMLButtonElement;
  const label = button.textContent;
  showError(form, '', null);
  show(root, form, 'pending');
  button.textContent = root.dataset.pending ?? label;
  const meant = await offerFor(form, email);
  // The attribute and not a property named like a field of the form.
  const answer = meant ? null : await sendProved(form);
  button.textContent = label;
  if (!meant) return showAnswer(root, form, answer);
  show(root, form, 'idle');
  showOffer(form, email, meant);
}

async function sendProved(form: HTMLFormElement): Promise<SignUpAnswer | null> {
  const says = form.querySelector<HTMLElement>('[data-part="proving"]');
  if (says) says.textContent = says.dataset.say ?? '';
  const altcha = await proofOf(form);
  if (says) says.textContent = '';
  fill(form, { altcha });
  const answer = await send(form.getAttribute('action') ?? '', fieldsOf(form));
  fill(form, { altcha: '' });
  // What is wrong with a field is found before the proof is looked at.
  const isKept = answer?.ok === false && (answer.field === 'email' || answer.field === 'consent');
  if (!isKept) forgetProof(form);
  if (!answer?.ok) beginProof(form);
  // The page is older than what the shop asks for: the answer to a plain form asks for that.
  if (answer?.ok === false && answer.field && isLacking(form, answer.field, altcha)) form.submit();
  return answer;
}

/** Whether the form has no way to give what the shop asks for. */
function isLacking(form: HTMLFormElement, field: keyof SignUpFields, altcha: string): boolean {
  return (field === 'consent' && !fieldOf(form, 'consent')) || (field === 'altcha' && altcha === '');
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
    return showError(form, answer?.message ?? root.dataset.tryAgain ?? '', answer?.field ?? null);
  }
  part(root, 'sent-message').textContent = answer.message;
  const { inbox } = answer;
  part(root, 'inbox').hidden = !inbox;
  const link = part(root, 'inbox-link') as HTMLAnchorElement;
  link.textContent = inbox?.label ?? '';
  link.href = inbox?.url ?? '';
  show(root, form, 'sent');
  part(root, 'sent-title').focus();
  tellAskedFor(root, { brief: fieldOf(form, 'brief')?.value ?? '' });
}

/** Beside the field that it is about, which gets the focus; else above the form. */
function showError(form: HTMLFormElement, message: string, about: keyof SignUpFields | null): void {
  const box = fieldOf(form, 'consent');
  const isAtBox = about === 'consent' && box !== null;
  part(form, 'error').textContent = isAtBox ? '' : message;
  if (box) part(form, 'consent-error').textContent = isAtBox ? message : '';
  const email = fieldOf(form, 'email');
  for (const field of [email, box]) field?.removeAttribute('aria-invalid');
  const wrong = isAtBox ? box : about === 'email' ? email : null;
  wrong?.setAttribute('aria-invalid', 'true');
  wrong?.focus();
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
