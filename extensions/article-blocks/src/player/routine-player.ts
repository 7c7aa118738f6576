import { part } from '../page/parts.ts';
import { tell } from './events.ts';
import { readKept } from './kept-run.ts';
import { levelOf, loadFinish, loadKit } from './load.ts';

/**
 * `<routine-player>`: lets a reader do the routine that Liquid rendered inside it, one step at a time. This much is
 * loaded with the page; what plays is loaded by the first tap.
 *
 * Attributes that it reads: `data-routine`, and the addresses `data-player-style` and `data-…-script` of what is
 * loaded later (load.ts).
 *
 * Attributes that are set on it: `data-state` (`idle`, `loading`, `choose`, `ready`, `playing`, `switch`, `rest`,
 * `paused`, `hurt`, `complete`), `data-step-reached` (id of the last step that the reader came to; it stays when the
 * player is left) and `data-kept` (there is a run to go on with).
 *
 * Events: see events.ts.
 */
export class RoutinePlayer extends HTMLElement {
  #lifetime: AbortController | null = null;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    this.dataset.state = 'idle';
    this.addEventListener('click', (event) => this.#onClick(event.target as Element, signal), { signal });
    this.toggleAttribute('data-kept', readKept(this, Date.now()) !== null);
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
  }

  #onClick(target: Element, signal: AbortSignal): void {
    const link = target.closest<HTMLAnchorElement>('[data-follow]');
    if (link) tell(this, 'unwind:follow', { kind: link.dataset.follow ?? '', url: link.href });
    const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'print') this.#try(async () => (await loadFinish(this)).printSheet(this, levelOf(this)));
    if (this.dataset.state !== 'idle') return;
    if (action === 'resume-run') this.#play(signal, true);
    else if (action === 'start' && tell(this, 'unwind:start', {})) this.#play(signal, false);
  }

  #play(signal: AbortSignal, goOn: boolean): void {
    // Within the tap itself, as phones ask for it.
    const audio = openAudio();
    this.dataset.state = 'loading';
    this.#try(async () => {
      try {
        const kit = await loadKit(this);
        if (!signal.aborted) await kit.player.play(this, kit, audio, goOn, signal);
      } catch (error) {
        this.dataset.state = 'idle';
        void audio?.close();
        throw error;
      }
    });
  }

  /** Where what is needed does not arrive, says so; the page stays what it was. */
  #try(work: () => Promise<void>): void {
    const trouble = part(this, 'trouble');
    trouble.hidden = true;
    work().catch((error: unknown) => {
      trouble.hidden = false;
      reportError(error);
    });
  }
}

function openAudio(): AudioContext | null {
  try {
    const audio = new AudioContext();
    audio.resume().catch(() => undefined);
    return audio;
  } catch {
    // A browser without sound, or one that has no more to give.
    return null;
  }
}
