/** What a reader should hear, feel or be told, ahead of time: it then comes when it should, however late the page is. */
import type { Run, Signal, SignalName } from './model.ts';
import { finish } from './run.ts';
import { breathOf, deadline, isExercise, lengthOf } from './timing.ts';

/** Milliseconds of an exercise under which its last three seconds are not counted, and under which it has no half. */
const COUNTED = 8000;
const HALVED = 20_000;

/** All signals from `now` on and before `until`, a finite moment, as far as the run goes by itself; in their order. */
export function signalsOf(run: Run, now: number, until: number): Signal[] {
  const signals: Signal[] = [];
  for (let on = run; !on.over && on.pausedAt === null; on = finish(on, deadline(on))) {
    for (const [name, ms] of momentsOf(on, until - on.since)) {
      const at = on.since + ms;
      if (at >= now && at < until) signals.push({ name, at, interval: on.at });
    }
    if (deadline(on) >= until) break;
  }
  return signals.sort((a, b) => a.at - b.at);
}

/** Signals of the interval that is on, and the milliseconds after its beginning at which they come. */
function momentsOf(run: Run, limit: number): [SignalName, number][] {
  const kind = run.intervals[run.at]?.kind;
  if (!kind) return [['complete', 0]];
  if (kind === 'choose') return [];
  const { aim, end } = lengthOf(run);
  const exercises = isExercise(kind);
  const moments: [SignalName, number][] = [[exercises ? 'start' : kind, 0]];
  if (aim >= (exercises ? COUNTED : 1)) moments.push(['three', aim - 3000], ['two', aim - 2000], ['one', aim - 1000]);
  if (exercises && aim >= HALVED) moments.push(['half', aim / 2]);
  if (exercises && aim > 0 && aim < end) moments.push(['enough', aim]);
  if (exercises) moments.push(['end', end]);
  const breath = breathOf(run);
  let isIn = true;
  for (let ms = 0; breath && ms < Math.min(end, limit); isIn = !isIn) {
    moments.push([isIn ? 'in' : 'out', ms]);
    ms += (isIn ? breath.inhale : breath.exhale) * 1000;
  }
  return moments;
}
