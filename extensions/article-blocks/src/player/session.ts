import type { Question } from '../care/questions.ts';
import type { Level, Run } from '../run/model.ts';
import type { Score } from '../run/score.ts';
import type { Signals } from '../signals.ts';
import type { Beginning } from './beginning.ts';
import { listen } from './controls.ts';
import { tell } from './events.ts';
import { keep } from './kept-run.ts';
import { stateOf } from './labels.ts';
import { type Finish, type Kit, loadFinish } from './load.ts';
import { Metronome } from './metronome.ts';
import { reportCompletion } from './publish.ts';
import { Reports } from './reports.ts';
import { resultOf } from './result.ts';
import type { Stage } from './stage.ts';
import type { StepOnPage } from './steps.ts';
import { keepScreenOn } from './wake-lock.ts';

const SILENCE: Score = { signals: [], gate: null, moments: [] };

/** One reader's way through a routine: moves the run as the reader acts and as time passes, and shows where it is. */
export class Session {
  readonly #root: HTMLElement;
  readonly #kit: Kit;
  readonly #steps: readonly StepOnPage[];
  readonly #stage: Stage;
  readonly #signals: Signals;
  readonly #metronome: Metronome;
  readonly #reports: Reports;
  /** Until the reader is back at the overview. */
  readonly #staying = new AbortController();
  /** Until there is nothing more to play. */
  readonly #playing = new AbortController();
  readonly #finish: Promise<Finish>;
  #run: Run;
  #score = SILENCE;
  #asking = false;
  #warned: boolean;
  /** Milliseconds that were played, without pauses, up to the last beat. */
  #played: number;
  #hurts: boolean;
  #lastBeat = Date.now();

  /** Shows the stage, and plays until the reader leaves or `lifetime` ends. */
  constructor(root: HTMLElement, { kit, audio, steps, run, warned, played, hurts }: Beginning, lifetime: AbortSignal) {
    this.#root = root;
    this.#kit = kit;
    this.#steps = steps;
    this.#run = run;
    this.#reports = new Reports(root, steps, run.pausedAt !== null);
    this.#warned = warned;
    this.#played = played;
    this.#hurts = hurts;
    // Early, so that the end comes also where the network is gone by then.
    this.#finish = loadFinish(root);
    this.#finish.catch(() => undefined);

    const [staying, playing] = [this.#staying.signal, this.#playing.signal];
    lifetime.addEventListener('abort', () => this.#close(), { signal: staying });
    staying.addEventListener('abort', () => void audio?.close());
    this.#stage = new kit.stage.Stage(root, steps, staying);
    this.#signals = new kit.signals.Signals(root, audio, staying);
    this.#metronome = new Metronome(() => this.#beat(), playing);
    keepScreenOn(playing);
    listen(root, this, staying);
    // A page that the browser keeps may be come back to, long after its time would have run out.
    const left = ({ persisted }: PageTransitionEvent) => (persisted ? this.#makeWay() : this.#keep());
    window.addEventListener('pagehide', left, { signal: playing });
    for (const type of ['unwind:start', 'unwind:resume'] as const) {
      document.addEventListener(type, ({ target }) => void (target !== root && this.#makeWay()), { signal: playing });
    }
    this.#settle(null, Date.now());
    this.#stage.enter();
    // A page that was left instead of an answer: nobody goes on past pain by that.
    if (hurts) void this.#ask(this.#kit.care.PAIN, Date.now());
  }

  /** `place` is that of the step that a button of the list is for. */
  act(action: string, place: number): void {
    this.#signals.wake();
    this.#beat();
    if (this.#asking) return;
    if (action === 'leave') return this.#leave();
    if (this.#playing.signal.aborted) return;
    const now = Date.now();
    if (action === 'hurt' || action === 'skip') this.#reports.tell(`unwind:${action}`, this.#run);
    if (action === 'hurt') return void this.#ask(this.#kit.care.PAIN, now);
    this.#change(this.#kit.run.move(this.#run, action, now, place), now);
  }

  changeLevel(level: Level): void {
    this.#beat();
    if (this.#asking || this.#playing.signal.aborted) return;
    const now = Date.now();
    this.#change(this.#kit.run.setLevel(this.#run, level, now), now);
  }

  /** Another player on the page has begun, or the reader is on another page. */
  #makeWay(): void {
    this.#beat();
    const now = Date.now();
    if (!this.#playing.signal.aborted) this.#change(this.#kit.run.pause(this.#run, now), now);
  }

  /** Moves the run for another reason than time. */
  #change(run: Run, now: number): void {
    const before = this.#run;
    this.#run = run;
    if (run !== before) this.#settle(before, now);
    // To be asked something is no pause.
    if (!this.#asking && !this.#playing.signal.aborted) this.#reports.tellPause(this.#run);
  }

  /** Moves the run because time passed. */
  #beat(): void {
    if (this.#playing.signal.aborted) return;
    const { advance, pause, resume } = this.#kit.run;
    const now = Date.now();
    // However late this comes, nobody is led into what has to be asked about first.
    const until = Math.min(now, this.#score.gate ?? now);
    const before = this.#run;
    if (before.pausedAt === null) {
      this.#played += Math.max(until - this.#lastBeat, 0);
      // The device's clock was set back: the run goes on from where it was.
      if (now < this.#lastBeat) this.#run = resume(pause(before, this.#lastBeat), now);
    }
    this.#lastBeat = now;
    this.#run = advance(this.#run, until);
    const isLaidOut = now < (this.#score.moments.at(-1) ?? Infinity);
    if (this.#run !== before || !isLaidOut) return this.#settle(before, until);
    this.#show(now);
    this.#wakeNext(now);
  }

  /** Shows where the run has come to, and asks what has to be asked there. */
  #settle(before: Run | null, now: number): void {
    const run = this.#run;
    const interval = run.intervals[run.at];
    if (!interval) return void this.#complete(now);
    const words = this.#stage.showInterval(run, interval);
    if (run.at !== before?.at || run.intervals !== before.intervals) this.#say(words);
    if (interval.kind === 'choose') return void this.#ask(this.#kit.care.SIDE, now);
    this.#reports.tellStep(run);
    if (run.pausedAt === null && this.#isGate(run.at)) return void this.#ask(this.#kit.care.WARNING, now);
    if (run.pausedAt !== null) this.#signals.silence();
    this.#score = this.#kit.run.scoreOf(run, now, (place) => this.#isGate(place));
    this.#signals.schedule(this.#score.signals);
    this.#wakeNext(now);
    this.#show(now);
    this.#keep();
  }

  #show(now: number): void {
    const run = this.#run;
    const interval = run.intervals[run.at];
    if (!interval || this.#asking) return;
    this.#root.dataset.state = stateOf(run, interval);
    this.#say(this.#stage.showTime(run, interval, this.#kit.run.read(run, now)));
  }

  #say(words: string): void {
    if (!words) return;
    this.#stage.announce(words);
    if (this.#run.pausedAt === null) this.#signals.speak(words);
  }

  #wakeNext(now: number): void {
    const moment = this.#score.moments.find((at) => at > now);
    if (moment !== undefined) this.#metronome.wakeIn(moment - now);
  }

  /** Whether an interval, by its place, is of an intense step that the reader has to be warned of first. */
  #isGate(place: number): boolean {
    const step = this.#run.intervals[place]?.step ?? -1;
    return !this.#warned && this.#steps[step]?.intensity === 'intense';
  }

  /** Time and sound stand still from `now` on, until the reader answered. */
  async #ask(question: Question, now: number): Promise<void> {
    const step = this.#steps[this.#run.intervals[this.#run.at]?.step ?? -1];
    if (!step) return;
    this.#asking = true;
    const { PAIN, WARNING } = this.#kit.care;
    this.#hurts = question === PAIN;
    this.#run = this.#kit.run.pause(this.#run, now);
    this.#score = SILENCE;
    this.#signals.silence();
    this.#root.dataset.state = question.state;
    this.#keep();
    const answer = await question.ask(this.#root, step);
    this.#asking = this.#hurts = false;
    if (this.#playing.signal.aborted) return;
    const { run, end, skips } = answer(this.#kit.run, this.#run, Date.now());
    if (end === 'leave') return this.#leave();
    if (skips) this.#reports.tell('unwind:skip', this.#run);
    if (question === WARNING) this.#warned = true;
    if (!end) {
      this.#change(run, Date.now());
      // Not back to the button that says it hurts: another press of the same key would say it again. And before the
      // first step, what had the focus is gone.
      const isAstray = question === PAIN || !this.#root.contains(document.activeElement);
      if (isAstray && !this.#playing.signal.aborted) this.#stage.enter();
      return;
    }
    this.#reports.tell('unwind:leave', this.#run);
    this.#run = run;
    await this.#showFinish();
  }

  async #complete(now: number): Promise<void> {
    this.#signals.schedule(this.#kit.run.scoreOf(this.#run, now, () => false).signals);
    tell(this.#root, 'unwind:complete', {});
    reportCompletion(this.#root.dataset, this.#root.querySelectorAll('[data-step]').length);
    await this.#showFinish();
  }

  async #showFinish(): Promise<void> {
    this.#playing.abort();
    keep(this.#root, null);
    this.#root.dataset.state = 'complete';
    // A second try, where the network was gone at first. Without it, the overview says what comes after the routine.
    const finish = await this.#finish.catch(() => loadFinish(this.#root)).catch(() => null);
    if (!finish) return this.#leave();
    if (this.#staying.signal.aborted) return;
    finish.showFinish(this.#root, resultOf(this.#root, this.#steps, this.#run, this.#played));
  }

  #leave(): void {
    if (!this.#playing.signal.aborted) this.#reports.tell('unwind:leave', this.#run);
    this.#close();
    const goOn = 'kept' in this.#root.dataset;
    this.#root.querySelector<HTMLElement>(`[data-action="${goOn ? 'resume-run' : 'start'}"]`)?.focus();
  }

  /** Back to the overview. A run that is not complete is kept. */
  #close(): void {
    this.#keep();
    this.#playing.abort();
    this.#staying.abort();
    this.#root.dataset.state = 'idle';
  }

  #keep(): void {
    if (this.#playing.signal.aborted) return;
    const at = Date.now();
    const [run, warned, played, hurts] = [this.#kit.run.save(this.#run, at), this.#warned, this.#played, this.#hurts];
    keep(this.#root, { at, run, warned, played, hurts });
  }
}
