// For the types of the player's events alone: the two scripts know nothing else of each other.
import type {} from '../player/events.ts';
import type * as SignUp from '../sign-up.ts';

/**
 * `<brief-form>`: sends the form inside it without leaving the page, and shows the answer in its place. The form is
 * sent as any other where the script for that does not arrive.
 *
 * Attributes that it reads: `data-sign-up-script` (address of that script), `data-pending` (the button while sending)
 * and `data-try-again` (where no answer came). Attribute that it sets: `data-state` (`idle`, `pending`,
 * `error`, `sent`).
 *
 * Event, bubbling and composed: `unwind:brief`, once the Brief is asked for; its detail is in events.ts.
 */
export class BriefForm extends HTMLElement {
  #lifetime: AbortController | null = null;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    document.addEventListener('unwind:step', ({ detail }) => this.#note(detail.step), { signal });
    this.addEventListener('focusin', () => this.#turnTo(), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
  }

  #note(step: string): void {
    const field = this.querySelector<HTMLInputElement>('[name="step_reached"]');
    if (field) field.value = step;
  }

  #turnTo(): void {
    // The server judges the address, and says what is wrong with it in the page's own words.
    for (const form of this.querySelectorAll('form')) form.noValidate = true;
    this.#load().catch(() => undefined);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.#load().then(
      ({ signUp }) => void signUp(this, form),
      () => form.submit(),
    );
  }

  #load(): Promise<typeof SignUp> {
    return import(this.dataset.signUpScript ?? '') as Promise<typeof SignUp>;
  }
}
