import type { Run, Signal, SignalName } from '../run/model.ts';
import { isExercise } from '../run/places.ts';
import { endInterval } from '../run/run.ts';
import { breathOf, deadline, lengthOf } from '../run/timing.ts';

/** Exercises shorter than this have no countdown of their last seconds, in milliseconds. */
const MIN_COUNTDOWN_MS = 8000;

/** Exercises shorter than this have no halfway signal, in milliseconds. */
const MIN_HALFWAY_MS = 20_000;

/** All signals from `now` to before `until` (finite), as far as the run continues without the reader; in order. */
export function signalsOf(run: Run, now: number, until: number): Signal[] {
  const signals: Signal[] = [];
  for (let on = run; !on.over && on.pausedAt === null; on = endInterval(on, deadline(on))) {
    for (const [name, ms] of momentsOf(on, until - on.since)) {
      const at = on.since + ms;
      if (at >= now && at < until) signals.push({ name, at, interval: on.at });
    }
    if (deadline(on) >= until) break;
  }
  return signals.sort((a, b) => a.at - b.at);
}

/** Signals of the current interval, in milliseconds after its beginning. */
function momentsOf(run: Run, limit: number): [SignalName, number][] {
  const kind = run.intervals[run.at]?.kind;
  if (!kind) return [['complete', 0]];
  if (kind === 'choose') return [];
  const { target, end } = lengthOf(run);
  const exercise = isExercise(kind);
  const moments: [SignalName, number][] = [[exercise ? 'start' : kind, 0]];
  // Breaths are counted by the breath itself.
  if (target >= (exercise ? MIN_COUNTDOWN_MS : 1) && kind !== 'breaths') {
    const last: [SignalName, number][] = [
      ['three', target - 3000],
      ['two', target - 2000],
      ['one', target - 1000],
    ];
    moments.push(...last.filter(([, ms]) => ms > 0));
  }
  if (exercise && target >= MIN_HALFWAY_MS && kind !== 'breaths') moments.push(['half', target / 2]);
  if (exercise && target > 0 && target < end) moments.push(['enough', target]);
  if (exercise) moments.push(['end', end]);
  const breath = breathOf(run);
  let inhales = true;
  for (let ms = 0; breath && ms < Math.min(end, limit); inhales = !inhales) {
    moments.push([inhales ? 'in' : 'out', ms]);
    ms += (inhales ? breath.inhale : breath.exhale) * 1000;
  }
  return moments;
}
