import { tell } from './events.ts';
import { keep, readKept } from './kept-run.ts';
import { type Kit, levelOf } from './load.ts';
import { Session } from './session.ts';
import { readSteps } from './steps.ts';

/**
 * Plays the routine inside `root`, or goes on with the run that is kept of it, until the reader leaves or `lifetime`
 * ends. Resolves once the stage is shown, or the reader has thought better of it.
 */
export async function play(
  root: HTMLElement,
  kit: Kit,
  audio: AudioContext | null,
  goOn: boolean,
  lifetime: AbortSignal,
): Promise<void> {
  const steps = readSteps(root);
  const now = Date.now();
  const kept = goOn ? readKept(root, now) : null;
  const run = kept && kit.run.restore(kept.run, steps, now);
  if (!run) {
    keep(root, null);
    // What is kept may be of a routine that was changed since: then this is a start like any other.
    const starts = !goOn || tell(root, 'unwind:start', {});
    // A question is never answered where the player is taken off the page.
    const hush = () => void audio?.close();
    lifetime.addEventListener('abort', hush);
    const stays = !starts || (await kit.care.askRedFlags(root)) === 'stay';
    lifetime.removeEventListener('abort', hush);
    if (stays) {
      root.dataset.state = 'idle';
      return hush();
    }
  }
  new Session(
    root,
    {
      ...{ kit, audio, steps },
      run: run ?? kit.run.begin(steps, { level: levelOf(root), sides: {} }, Date.now()),
      warned: Boolean(run && kept?.warned),
      played: (run && Number(kept?.played)) || 0,
      hurts: Boolean(run && kept?.hurts),
    },
    lifetime,
  );
}
