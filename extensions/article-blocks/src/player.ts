/** The player's module, loaded on the first tap. */
import type { PlayerMessages } from './messages/player-messages.ts';
import { askRedFlags } from './player/dialogs/red-flags.ts';
import { printSheet } from './player/finish/print.ts';
import type { Level } from './player/run/model.ts';
import { begin } from './player/run/run.ts';
import { restore } from './player/run/saved.ts';
import { Session } from './player/session.ts';
import { readSteps } from './player/steps.ts';
import { stopVideos } from './player/stop-videos.ts';
import { dispatch } from './routine/events.ts';
import { readStoredRun, storeRun } from './routine/saved-run-storage.ts';

/**
 * Plays the routine in `root`, or resumes its stored run, until the reader exits or `lifetime` ends. Resolves once the
 * stage is shown or the reader decided not to start.
 */
export async function play(
  root: HTMLElement,
  audio: AudioContext | null,
  resume: boolean,
  messages: PlayerMessages,
  lifetime: AbortSignal,
): Promise<void> {
  const steps = readSteps(root);
  const now = Date.now();
  const stored = resume ? readStoredRun(root, now) : null;
  const restored = stored && restore(stored.run, steps, now);
  // The routine changed since the run was stored, so this is a start like any other.
  if (resume && !restored) storeRun(root, null);
  const allowed = Boolean(restored) || !resume || dispatch(root, 'unwind:start', {});
  // If the player is taken off the page, its dialog is never answered.
  const closeAudio = () => void audio?.close();
  lifetime.addEventListener('abort', closeAudio);
  const starts = allowed && (await askRedFlags(root, messages)) === 'go';
  lifetime.removeEventListener('abort', closeAudio);
  if (!starts) {
    root.dataset.state = 'idle';
    return closeAudio();
  }
  stopVideos(root);
  const run = restored ?? begin(steps, { level: chosenLevel(root), sides: {} }, Date.now());
  const { warned, playedMs, inPain } = (restored && stored) ?? {};
  const past = { warned: Boolean(warned), playedMs: Number(playedMs) || 0, inPain: Boolean(inPain) };
  new Session(root, { audio, steps, messages, run, ...past }, lifetime);
}

/** Prints the routine with the amounts for the level chosen before the start. */
export function print(root: HTMLElement): void {
  printSheet(root, chosenLevel(root));
}

function chosenLevel(root: ParentNode): Level {
  return root.querySelector<HTMLInputElement>('[data-part="beginner"]')?.checked ? 'beginner' : 'usual';
}
