// Only for the types of the player's events.
import type {} from '../routine/events.ts';
import type * as SignUp from '../sign-up.ts';

/**
 * `<unwind-brief-form>`: submits the form inside it without leaving the page, and shows the response in its place. If
 * the script for that can't be loaded, the form is submitted as usual.
 *
 * Reads `data-sign-up-script` (URL), `data-text-sending` (the button's label while sending) and `data-text-try-again`
 * (shown if there is no response). Sets `data-state` (`idle`, `sending`, `error` or `sent`).
 *
 * Dispatches `unwind:brief-request` (see events.ts).
 */
export class BriefFormElement extends HTMLElement {
  #lifetime: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#lifetime = new AbortController());
    const options = { signal };
    document.addEventListener('unwind:step', ({ detail }) => this.#setStepReached(detail.stepId), options);
    this.addEventListener('focusin', () => this.#onFocus(), options);
    this.addEventListener('submit', (event) => this.#onSubmit(event), options);
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
  }

  #setStepReached(stepId: string): void {
    const field = this.querySelector<HTMLInputElement>('[name=step_reached]');
    if (field) field.value = stepId;
  }

  #onFocus(): void {
    // The server validates the address and explains what is wrong in the page's language.
    for (const form of this.querySelectorAll('form')) form.noValidate = true;
    this.#load().catch(() => undefined);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.#load().then(
      ({ signUp }) => signUp(this, form),
      () => form.submit(),
    );
  }

  #load(): Promise<typeof SignUp> {
    return import(this.dataset.signUpScript as string) as Promise<typeof SignUp>;
  }
}
