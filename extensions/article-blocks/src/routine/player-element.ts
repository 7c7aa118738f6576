import { dispatch } from './events.ts';
import { loadPlayer } from './load-player.ts';
import { readStoredRun } from './saved-run-storage.ts';

/**
 * `<unwind-player>`: plays the routine that Liquid rendered inside it, one step at a time. The first tap loads the
 * player itself.
 *
 * Reads `data-routine` (the handle), `data-player-script`, `data-player-stylesheet` and `data-player-messages` (URLs).
 *
 * Sets `data-state` (`idle`, `loading`, `choose-side`, `get-ready`, `playing`, `switch-sides`, `rest`, `paused`,
 * `pain` or `finished`), `data-step-reached` (id of the last step shown; it stays after the reader exits) and
 * `data-resumable` (there is an unfinished run).
 *
 * Events: see events.ts.
 */
export class PlayerElement extends HTMLElement {
  #lifetime: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#lifetime = new AbortController());
    this.dataset.state = 'idle';
    this.addEventListener('click', (event) => this.#onClick(event, signal), { signal });
    this.toggleAttribute('data-resumable', Boolean(readStoredRun(this, Date.now())));
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
    // If the player is put back on the page, nothing would handle an open dialog.
    this.querySelector('dialog')?.remove();
  }

  #onClick(event: Event, signal: AbortSignal): void {
    const control = (event.target as Element).closest<HTMLAnchorElement>('a,button');
    const { action, linkKind, script } = control?.dataset ?? {};
    if (script) runScript(event, control as HTMLElement);
    if (linkKind) dispatch(this, 'unwind:link-click', { kind: linkKind, url: (control as HTMLAnchorElement).href });
    if (action === 'print') void this.#withPlayer((player) => player.print(this));
    if (this.dataset.state !== 'idle') return;
    if (action === 'resume-run') void this.#play(signal, true);
    else if (action === 'start' && dispatch(this, 'unwind:start', {})) void this.#play(signal, false);
  }

  async #play(signal: AbortSignal, resume: boolean): Promise<void> {
    // Phones allow sound only if the context is created within the tap itself.
    const audio = openAudio();
    this.dataset.state = 'loading';
    const played = await this.#withPlayer((player, messages) =>
      // The player was taken off the page in the meantime.
      signal.aborted ? audio?.close() : player.play(this, audio, resume, messages, signal),
    );
    if (played) return;
    this.dataset.state = 'idle';
    await audio?.close();
  }

  /** Loads the player and uses it. Returns false, and shows an error, if either fails. */
  async #withPlayer(use: (...loaded: Awaited<ReturnType<typeof loadPlayer>>) => unknown): Promise<boolean> {
    const error = this.querySelector('[data-part=load-error]') as HTMLElement;
    error.hidden = true;
    try {
      await use(...(await loadPlayer(this)));
    } catch {
      error.hidden = false;
    }
    return error.hidden;
  }
}

/** Lets a control's own script do what it does. If that can't be loaded, the browser does. */
function runScript(event: Event, control: HTMLElement): void {
  event.preventDefault();
  import(control.dataset.script as string).then(
    (script: { default: (control: HTMLElement) => unknown }) => script.default(control),
    () => {
      delete control.dataset.script;
      control.click();
    },
  );
}

function openAudio(): AudioContext | null {
  try {
    const audio = new AudioContext();
    audio.resume().catch(() => undefined);
    return audio;
  } catch {
    // No Web Audio, or too many contexts.
    return null;
  }
}
