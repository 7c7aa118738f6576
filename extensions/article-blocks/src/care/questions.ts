/** What a reader is asked on the way, and what comes of the answer. Time and sound stand still meanwhile. */
import { part } from '../page/parts.ts';
import type { Kit } from '../player/load.ts';
import type { StepOnPage } from '../player/steps.ts';
import type { OneSide, Run } from '../run/model.ts';
import { ask } from './dialog.ts';

export interface Question {
  /** `data-state` while it is asked. */
  state: 'paused' | 'choose' | 'hurt';
  ask(root: HTMLElement, step: StepOnPage): Promise<Answer>;
}

/** How the run goes on from the moment of the answer. */
export type Answer = (engine: Kit['run'], run: Run, now: number) => Outcome;

interface Outcome {
  run: Run;
  end?: 'leave' | 'finish';
  /** Whether the reader leaves the step out. */
  skips?: boolean;
}

/** Before the first intense step. Escape leaves the player, as it does elsewhere in it. */
export const WARNING: Question = {
  state: 'paused',
  async ask(root, { title }) {
    const choice = await ask(root, {
      name: 'intense',
      choices: ['go', 'skip', 'leave'],
      dismissed: 'leave',
      fill: (dialog) => void (part(dialog, 'step').textContent = title),
    });
    return (engine, run, now) => {
      if (choice === 'leave') return { run, end: 'leave' };
      const skips = choice === 'skip';
      return { run: skips ? engine.skip(run, now, 'skipped') : engine.resume(run, now), skips };
    };
  },
};

/** Which side a one-sided step is for, by the words of its condition. Only a button answers. */
export const SIDE: Question = {
  state: 'choose',
  async ask(root, { condition }) {
    const side = await ask<OneSide>(root, {
      name: 'side',
      choices: ['left', 'right', 'neither'],
      dismissed: null,
      fill: (dialog) => void (part(dialog, 'condition').textContent = condition),
    });
    return (engine, run, now) => ({ run: engine.choose(run, side, now), skips: side === 'neither' });
  },
};

/** The reader said that it hurts. Only a button answers: nothing goes on by an accident. */
export const PAIN: Question = {
  state: 'hurt',
  async ask(root) {
    const choice = await ask(root, { name: 'hurt', choices: ['skip', 'end'], dismissed: null });
    return (engine, run, now) => {
      const left = engine.skip(run, now, 'hurt');
      return choice === 'skip' ? { run: left } : { run: left, end: 'finish' };
    };
  },
};
