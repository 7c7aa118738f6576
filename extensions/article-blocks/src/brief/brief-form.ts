import type { SignUpAnswer, SignUpFields } from '../../../../app/brief/contract.ts';
import { part, unfold } from '../page/parts.ts';
// For the types of the player's events alone: the two scripts know nothing else of each other.
import type {} from '../player/events.ts';
import { campaignOf } from './campaign.ts';
import { send } from './send.ts';

/**
 * `<brief-form>`: sends the form inside it without leaving the page, and shows the answer in its place. The server
 * judges the address; the form only shows what it says.
 *
 * Attributes that it reads: `data-pending` (the button while sending) and `data-try-again` (where no answer came).
 * Attribute that it sets: `data-state` (`idle`, `pending`, `error`, `sent`).
 */
export class BriefForm extends HTMLElement {
  #lifetime: AbortController | null = null;
  #added: Element[] = [];

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    // The script may run before the parser has come to the form.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#enhance(signal), { signal, once: true });
    } else {
      this.#enhance(signal);
    }
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
    for (const element of this.#added) element.remove();
    this.#added = [];
  }

  #enhance(signal: AbortSignal): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#added = unfold(this);
    form.noValidate = true;
    fill(form, { ...campaignOf(location.search), referrer: document.referrer });
    document.addEventListener('unwind:step', ({ detail }) => fill(form, { step_reached: detail.step }), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#submit(form, signal);
      },
      { signal },
    );
    this.querySelector('[data-action="again"]')?.addEventListener('click', () => this.#reopen(form), { signal });
    this.#show(form, 'idle');
  }

  async #submit(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
    if (this.dataset.state === 'pending') return;
    const button = form.querySelector('button') as HTMLButtonElement;
    const label = button.textContent;
    this.#error(form, '', false);
    this.#show(form, 'pending');
    button.textContent = this.dataset.pending ?? label;
    // The attribute and not a property named like a field of the form.
    const answer = await send(form.getAttribute('action') ?? '', fieldsOf(form), signal);
    button.textContent = label;
    if (!signal.aborted) this.#answer(form, answer);
  }

  #answer(form: HTMLFormElement, answer: SignUpAnswer | null): void {
    if (answer?.ok) {
      part(this, 'sent-message').textContent = answer.message;
      this.#show(form, 'sent');
      part(this, 'sent-title').focus();
      return;
    }
    this.#show(form, 'error');
    this.#error(form, answer?.message ?? this.dataset.tryAgain ?? '', answer?.field === 'email');
  }

  #error(form: HTMLFormElement, message: string, aboutEmail: boolean): void {
    part(form, 'error').textContent = message;
    const email = emailOf(form);
    email.removeAttribute('aria-invalid');
    if (!aboutEmail) return;
    email.setAttribute('aria-invalid', 'true');
    email.focus();
  }

  #reopen(form: HTMLFormElement): void {
    this.#show(form, 'idle');
    emailOf(form).select();
  }

  #show(form: HTMLFormElement, state: 'idle' | 'pending' | 'error' | 'sent'): void {
    this.dataset.state = state;
    form.hidden = state === 'sent';
    part(this, 'sent').hidden = state !== 'sent';
    form.setAttribute('aria-busy', String(state === 'pending'));
  }
}

function emailOf(form: HTMLFormElement): HTMLInputElement {
  return form.elements.namedItem('email') as HTMLInputElement;
}

function fill(form: HTMLFormElement, values: Partial<SignUpFields>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}
