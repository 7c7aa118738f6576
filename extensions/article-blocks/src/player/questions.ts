/** What a reader is asked on the way, and what comes of the answer. Time and sound stand still meanwhile. */
import type { Run } from '../run/model.ts';
import type { Kit } from './load.ts';
import type { StepOnPage } from './steps.ts';

/** How the run goes on from the moment of the answer. */
export type Answer = (engine: Kit['run'], run: Run, now: number) => Outcome;

interface Outcome {
  run: Run;
  end?: 'leave' | 'finish';
  /** Whether the reader leaves the step out. */
  skips?: boolean;
}

export interface Question {
  /** `data-state` while it is asked. */
  state: 'paused' | 'choose' | 'hurt';
  ask(care: Kit['care'], root: HTMLElement, step: StepOnPage): Promise<Answer>;
}

/** Before the first intense step. */
export const WARNING: Question = {
  state: 'paused',
  async ask(care, root, { title }) {
    const choice = await care.warnIntense(root, title);
    return (engine, run, now) => {
      if (choice === 'leave') return { run, end: 'leave' };
      const skips = choice === 'skip';
      return { run: skips ? engine.skip(run, now, 'skipped') : engine.resume(run, now), skips };
    };
  },
};

/** Where a step is for one side only. */
export const SIDE: Question = {
  state: 'choose',
  async ask(care, root, { condition }) {
    const side = await care.askSide(root, condition);
    return (engine, run, now) => ({ run: engine.choose(run, side, now), skips: side === 'neither' });
  },
};

/** The reader said that it hurts. */
export const PAIN: Question = {
  state: 'hurt',
  async ask(care, root) {
    const choice = await care.hurts(root);
    return (engine, run, now) => {
      const left = engine.skip(run, now, 'hurt');
      return choice === 'skip' ? { run: left } : { run: left, end: 'finish' };
    };
  },
};
