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
    // Back on the page, it would be an open dialog that nothing waits for.
    this.querySelector('dialog')?.remove();
  }

  #onClick(target: Element, signal: AbortSignal): void {
    const link = target.closest<HTMLAnchorElement>('[data-follow]');
    if (link) tell(this, 'unwind:follow', { kind: link.dataset.follow ?? '', url: link.href });
    const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'print') void this.#print();
    if (this.dataset.state !== 'idle') return;
    if (action === 'resume-run') void this.#play(signal, true);
    else if (action === 'start' && tell(this, 'unwind:start', {})) void this.#play(signal, false);
  }

  async #print(): Promise<void> {
    const finish = await this.#arrived(loadFinish(this));
    finish?.printSheet(this, levelOf(this));
  }

  async #play(signal: AbortSignal, goOn: boolean): Promise<void> {
    // Within the tap itself, as phones ask for it.
    const audio = openAudio();
    this.dataset.state = 'loading';
    const playing = loadKit(this).then(async (kit) => {
      if (signal.aborted) return false;
      await kit.player.play(this, kit, audio, goOn, signal);
      return true;
    });
    if (await this.#arrived(playing)) return;
    this.dataset.state = 'idle';
    await audio?.close();
  }

  /** Where what was asked for does not arrive, or fails at once, says so and answers null; the page stays what it was. */
  async #arrived<Module>(module: Promise<Module>): Promise<Module | null> {
    const trouble = part(this, 'trouble');
    trouble.hidden = true;
    return module.catch(() => {
      trouble.hidden = false;
      return null;
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
