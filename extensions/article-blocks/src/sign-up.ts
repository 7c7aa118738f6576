/** Requests the Brief without leaving the page. Loaded when a reader focuses the form. */
import type { SignUpResponse, SignUpFields } from '../../../app/sign-up/contract.ts';
import { campaignOf } from './brief/campaign.ts';
import { dispatchBriefRequest } from './brief/events.ts';
import { findSuggestion, setUpSuggestion, showSuggestion } from './brief/suggestion.ts';
import { discardProof, proofOf, requireProof, startProof } from './brief/proof.ts';
import { submit } from './brief/submit.ts';
import { insertTemplates, part } from './shared/markup.ts';

/** Times that a form is sent if the server asks for a proof of work, or a harder one. */
const MAX_ATTEMPTS = 3;

// The proof of work starts when a reader focuses a form, which is also when this script is loaded.
const onFocus = (target: EventTarget | null) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>('unwind-brief-form form') : null;
  if (form) startProof(form);
};
onFocus(document.activeElement);
document.addEventListener('focusin', ({ target }) => onFocus(target));

/** Submits the form and shows the response in `root`, an `<unwind-brief-form>`. Ignored while submitting. */
export async function signUp(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  if (root.dataset.state === 'sending') return;
  prepare(root, form);
  const email = fieldOf(form, 'email') as HTMLInputElement;
  const button = form.querySelector('[type="submit"]') as HTMLButtonElement;
  const label = button.textContent;
  showError(form, '', null);
  show(root, form, 'sending');
  button.textContent = root.dataset.textSending ?? label;
  const suggestion = await findSuggestion(form, email);
  const response = suggestion ? null : await submitWithProof(form);
  button.textContent = label;
  if (!suggestion) return showResponse(root, form, response);
  show(root, form, 'idle');
  showSuggestion(form, email, suggestion);
}

async function submitWithProof(form: HTMLFormElement): Promise<SignUpResponse | null> {
  let response: SignUpResponse | null = null;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const altcha = await waitForProof(form);
    fill(form, { altcha });
    // Not `form.action`, which could be a field of that name.
    response = await submit(form.getAttribute('action') ?? '', fieldsOf(form));
    fill(form, { altcha: '' });
    // The server checks these fields before it uses up the proof.
    const isProofUnused = response?.ok === false && (response.field === 'email' || response.field === 'consent');
    if (!isProofUnused) discardProof(form);
    if (!response?.ok) startProof(form);
    // With many sign-ups, the server asks for a proof, or a harder one, though the page didn't.
    const isProofAsked = response?.ok === false && response.field === 'altcha';
    if (isProofAsked && (requireProof(form) || altcha !== '')) continue;
    // The page is older than the shop's settings: without script, the response asks for what's missing.
    if (response?.ok === false && response.field && isMissing(form, response.field, altcha)) form.submit();
    break;
  }
  return response;
}

/** The form's proof of work, which readers are told about if they have to wait for it; empty without one. */
async function waitForProof(form: HTMLFormElement): Promise<string> {
  const status = form.querySelector<HTMLElement>('[data-part="proof-status"]');
  if (status) status.textContent = status.dataset.text ?? '';
  const proof = await proofOf(form);
  if (status) status.textContent = '';
  return proof;
}

/** Whether this form can't provide what the shop requires. */
function isMissing(form: HTMLFormElement, field: keyof SignUpFields, altcha: string): boolean {
  return (field === 'consent' && !fieldOf(form, 'consent')) || (field === 'altcha' && altcha === '');
}

/** Fills in the fields for scripts, and once adds the parts that a plain form doesn't need. */
function prepare(root: HTMLElement, form: HTMLFormElement): void {
  const page_age = performance.now().toFixed();
  fill(form, { ...campaignOf(location.search), referrer: document.referrer, page_age });
  if (root.dataset.state) return;
  insertTemplates(root);
  show(root, form, 'idle');
  setUpSuggestion(form, fieldOf(form, 'email') as HTMLInputElement);
  root.querySelector('[data-action="change-email"]')?.addEventListener('click', () => {
    show(root, form, 'idle');
    fieldOf(form, 'email')?.select();
  });
}

function showResponse(root: HTMLElement, form: HTMLFormElement, response: SignUpResponse | null): void {
  if (!response?.ok) {
    show(root, form, 'error');
    return showError(form, response?.message ?? root.dataset.textTryAgain ?? '', response?.field ?? null);
  }
  part(root, 'sent-message').textContent = response.message;
  const { inbox } = response;
  part(root, 'inbox').hidden = !inbox;
  const link = part(root, 'inbox-link') as HTMLAnchorElement;
  link.textContent = inbox?.label ?? '';
  link.href = inbox?.url ?? '';
  show(root, form, 'sent');
  part(root, 'sent-title').focus();
  dispatchBriefRequest(root, { brief: fieldOf(form, 'brief')?.value ?? '' });
}

/** Shows an error at its field and focuses that; without a field, above the form. */
function showError(form: HTMLFormElement, message: string, field: keyof SignUpFields | null): void {
  const box = fieldOf(form, 'consent');
  const isAtBox = field === 'consent' && box !== null;
  part(form, 'error').textContent = isAtBox ? '' : message;
  if (box) part(form, 'consent-error').textContent = isAtBox ? message : '';
  const email = fieldOf(form, 'email');
  for (const each of [email, box]) each?.removeAttribute('aria-invalid');
  const invalid = isAtBox ? box : field === 'email' ? email : null;
  invalid?.setAttribute('aria-invalid', 'true');
  invalid?.focus();
}

function show(root: HTMLElement, form: HTMLFormElement, state: 'idle' | 'sending' | 'error' | 'sent'): void {
  root.dataset.state = state;
  form.hidden = state === 'sent';
  part(root, 'sent').hidden = state !== 'sent';
  form.setAttribute('aria-busy', String(state === 'sending'));
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
