import type { PlayerMessages } from '../messages/player-messages.ts';
import { dispatch } from '../routine/events.ts';
import { storeRun } from '../routine/saved-run-storage.ts';
import { listen } from './controls.ts';
import { PAIN, type Question, SIDE, WARNING } from './dialogs/questions.ts';
import { showFinish } from './finish/finish.ts';
import { resultOf } from './finish/result.ts';
import { applyAction } from './run/actions.ts';
import type { Level, Run } from './run/model.ts';
import { read } from './run/reading.ts';
import { advance, pause, resume, setLevel } from './run/run.ts';
import { save } from './run/saved.ts';
import { type Schedule, scheduleOf } from './schedule/schedule.ts';
import { Signals } from './signals/signals.ts';
import { stateOf } from './stage/labels.ts';
import { Stage } from './stage/stage.ts';
import { StepReporter } from './step-reporter.ts';
import type { StepOnPage } from './steps.ts';
import { Ticker } from './ticker.ts';
import { WakeLock } from './wake-lock.ts';

interface SessionOptions {
  audio: AudioContext | null;
  steps: readonly StepOnPage[];
  messages: PlayerMessages;
  run: Run;
  /** Whether the reader has seen the warning before intense steps, in a resumed run. */
  warned: boolean;
  /** Milliseconds played before, in a resumed run. */
  playedMs: number;
  /** Whether the reader reported pain and hasn't chosen what to do next. */
  inPain: boolean;
}

/** Devices correct their clocks by less than this all the time. */
const CLOCK_JUMP_MS = 2000;

/** The device's clock, and one that can't be set but may stop while the device sleeps and the page is hidden. */
const readClocks = () => ({
  now: Date.now(),
  steady: performance.now(),
  isVisible: document.visibilityState === 'visible',
});

const NOTHING: Schedule = { signals: [], warningAt: null, wakeTimes: [] };

/** One reader playing a routine: updates the run when the reader acts or time passes, and shows the result. */
export class Session {
  readonly #root: HTMLElement;
  readonly #steps: readonly StepOnPage[];
  readonly #messages: PlayerMessages;
  readonly #stage: Stage;
  readonly #signals: Signals;
  readonly #ticker: Ticker;
  readonly #wakeLock: WakeLock;
  readonly #reporter: StepReporter;
  /** Ends when the reader is back at the overview. */
  readonly #open = new AbortController();
  /** Ends when there is nothing left to play. */
  readonly #playing = new AbortController();
  #run: Run;
  #schedule = NOTHING;
  #hasQuestion = false;
  #warned: boolean;
  /** Milliseconds played up to the last tick, without pauses. */
  #playedMs: number;
  #inPain: boolean;
  #lastTick = readClocks();

  /** Shows the stage, and plays until the reader exits or `lifetime` ends. */
  constructor(
    root: HTMLElement,
    { audio, steps, messages, run, warned, playedMs, inPain }: SessionOptions,
    lifetime: AbortSignal,
  ) {
    this.#root = root;
    this.#steps = steps;
    this.#messages = messages;
    // A saved run continues right away, unless the reader has to answer first.
    this.#run = inPain ? run : resume(run, Date.now());
    this.#reporter = new StepReporter(root, steps, run.pausedAt !== null);
    this.#warned = warned;
    this.#playedMs = playedMs;
    this.#inPain = inPain;

    const [open, playing] = [this.#open.signal, this.#playing.signal];
    lifetime.addEventListener('abort', () => this.#close(), { signal: open });
    open.addEventListener('abort', () => void audio?.close());
    this.#stage = new Stage(root, steps, messages, open);
    this.#signals = new Signals(root, audio, open);
    this.#ticker = new Ticker(() => this.#tick(), playing);
    this.#wakeLock = new WakeLock(playing);
    listen(root, this, open);
    // The browser may keep the page in memory (back/forward cache) and show it again much later.
    const onPageHide = ({ persisted }: PageTransitionEvent) => (persisted ? this.#pauseFromOutside() : this.#store());
    window.addEventListener('pagehide', onPageHide, { signal: playing });
    for (const type of ['unwind:start', 'unwind:resume'] as const) {
      const pauseForOther = ({ target }: Event) => void (target !== root && this.#pauseFromOutside());
      document.addEventListener(type, pauseForOther, { signal: playing });
    }
    this.#update(null, Date.now());
    if (!this.#hasQuestion) this.#reporter.reportPause(this.#run);
    this.#stage.enter();
    // The reader left the page without answering: the run doesn't continue past pain.
    if (inPain) void this.#ask(PAIN, Date.now());
  }

  /** @param stepIndex the step that a button of the step list stands for */
  act(action: string, stepIndex: number): void {
    this.#signals.wake();
    this.#tick();
    if (this.#hasQuestion) return;
    if (action === 'exit') return this.#exit();
    if (this.#playing.signal.aborted) return;
    const now = Date.now();
    if (action === 'pain' || action === 'skip') this.#reporter.report(`unwind:${action}`, this.#run);
    if (action === 'pain') return void this.#ask(PAIN, now);
    this.#change(applyAction(this.#run, action, now, stepIndex), now);
  }

  changeLevel(level: Level): void {
    this.#tick();
    if (this.#hasQuestion || this.#playing.signal.aborted) return;
    const now = Date.now();
    this.#change(setLevel(this.#run, level, now), now);
  }

  /** Another player on the page started, or the reader is on another page. */
  #pauseFromOutside(): void {
    this.#tick();
    const now = Date.now();
    if (!this.#playing.signal.aborted) this.#change(pause(this.#run, now), now);
  }

  /** Applies a change that wasn't caused by time passing. */
  #change(run: Run, now: number): void {
    const before = this.#run;
    this.#run = run;
    if (run !== before) this.#update(before, now);
    // A question isn't reported as a pause.
    if (!this.#hasQuestion && !this.#playing.signal.aborted) this.#reporter.reportPause(this.#run);
  }

  /** Advances the run to the current time. */
  #tick(): void {
    if (this.#playing.signal.aborted) return;
    const last = this.#lastTick;
    const tick = (this.#lastTick = readClocks());
    const { now } = tick;
    const expected = last.now + tick.steady - last.steady;
    const isSetForward = last.isVisible && tick.isVisible && now - expected > CLOCK_JUMP_MS;
    // Even a late tick must not go past a step that needs a warning first.
    const until = Math.min(isSetForward ? expected : now, this.#schedule.warningAt ?? Infinity);
    const before = this.#run;
    if (before.pausedAt === null) {
      this.#playedMs += Math.max(until - last.now, 0);
      // The device's clock was set forward: pause where the run was.
      if (isSetForward) return this.#change(pause(before, until), now);
      // It was set back: continue from where the run was.
      if (now < last.now) this.#run = resume(pause(before, last.now), now);
    }
    this.#run = advance(this.#run, until);
    const isScheduled = now < (this.#schedule.wakeTimes.at(-1) ?? Infinity);
    if (this.#run !== before || !isScheduled) return this.#update(before, until);
    this.#showTime(now);
    this.#wakeNext(now);
  }

  /** Shows the current interval, schedules its signals, and asks a question first if necessary. */
  #update(before: Run | null, now: number): void {
    const run = this.#run;
    const interval = run.intervals[run.at];
    if (!interval) return this.#complete(now);
    const announcement = this.#stage.showInterval(run, interval);
    if (run.at !== before?.at || run.intervals !== before.intervals) this.#announce(announcement);
    else if (run.counted !== before.counted) this.#announce(String(run.counted));
    if (interval.kind === 'choose') return void this.#ask(SIDE, now);
    this.#reporter.reportStep(run);
    if (run.pausedAt === null && this.#needsWarning(run.at)) return void this.#ask(WARNING, now);
    if (run.pausedAt !== null) this.#signals.silence();
    this.#wakeLock.keep(run.pausedAt === null);
    this.#schedule = scheduleOf(run, now, (index) => this.#needsWarning(index));
    this.#signals.schedule(this.#schedule.signals);
    this.#wakeNext(now);
    this.#showTime(now);
    this.#store();
  }

  #showTime(now: number): void {
    const run = this.#run;
    const interval = run.intervals[run.at];
    if (!interval || this.#hasQuestion) return;
    this.#root.dataset.state = stateOf(run, interval);
    this.#announce(this.#stage.showTime(run, interval, read(run, now)));
  }

  #announce(text: string): void {
    if (!text) return;
    this.#stage.announce(text);
    if (this.#run.pausedAt === null) this.#signals.speak(text);
  }

  #wakeNext(now: number): void {
    const time = this.#schedule.wakeTimes.find((at) => at > now);
    if (time !== undefined) this.#ticker.wakeIn(time - now);
  }

  /** Whether an interval belongs to an intense step and the reader hasn't been warned yet. */
  #needsWarning(intervalIndex: number): boolean {
    const step = this.#run.intervals[intervalIndex]?.step ?? -1;
    return !this.#warned && this.#steps[step]?.intensity === 'intense';
  }

  /** Stops time and sound at `now` until the reader answers. */
  async #ask(question: Question, now: number): Promise<void> {
    const step = this.#steps[this.#run.intervals[this.#run.at]?.step ?? -1];
    if (!step) return;
    this.#hasQuestion = true;
    this.#inPain = question === PAIN;
    this.#run = pause(this.#run, now);
    this.#schedule = NOTHING;
    this.#signals.silence();
    this.#wakeLock.keep(false);
    this.#root.dataset.state = question.state;
    this.#store();
    const answer = await question.ask(this.#root, this.#messages, step);
    this.#hasQuestion = this.#inPain = false;
    if (this.#playing.signal.aborted) return;
    const { run, end, skipped } = answer(this.#run, Date.now());
    if (end === 'exit') return this.#exit();
    if (skipped) this.#reporter.report('unwind:skip', this.#run);
    if (question === WARNING) this.#warned = true;
    if (end === 'finish') {
      this.#reporter.report('unwind:exit', this.#run);
      this.#run = run;
      return this.#showFinish();
    }
    this.#change(run, Date.now());
    // After pain, don't return the focus to the pain button: the same key pressed again would report pain again.
    const needsFocus = question === PAIN || !this.#root.contains(document.activeElement);
    if (needsFocus && !this.#playing.signal.aborted) this.#stage.enter();
  }

  #complete(now: number): void {
    this.#signals.schedule(scheduleOf(this.#run, now, () => false).signals);
    dispatch(this.#root, 'unwind:complete', {});
    this.#showFinish();
  }

  #showFinish(): void {
    this.#playing.abort();
    storeRun(this.#root, null);
    this.#root.dataset.state = 'finished';
    showFinish(this.#root, resultOf(this.#root, this.#steps, this.#run, this.#playedMs), this.#messages);
  }

  #exit(): void {
    if (!this.#playing.signal.aborted) this.#reporter.report('unwind:exit', this.#run);
    this.#close();
    const action = 'resumable' in this.#root.dataset ? 'resume-run' : 'start';
    this.#root.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }

  /** Back to the overview. An unfinished run is stored. */
  #close(): void {
    this.#store();
    this.#playing.abort();
    this.#open.abort();
    this.#root.dataset.state = 'idle';
  }

  #store(): void {
    if (this.#playing.signal.aborted) return;
    const savedAt = Date.now();
    const [run, warned, playedMs, inPain] = [save(this.#run, savedAt), this.#warned, this.#playedMs, this.#inPain];
    storeRun(this.#root, { savedAt, run, warned, playedMs, inPain });
  }
}
