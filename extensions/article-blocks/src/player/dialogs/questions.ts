/** Questions that interrupt a run. Time and sound are stopped until the reader answers. */
import type { PlayerMessages } from '../../messages/player-messages.ts';
import { part } from '../../shared/markup.ts';
import type { OneSide, Run } from '../run/model.ts';
import { chooseSide, resume, skip } from '../run/run.ts';
import type { StepOnPage } from '../steps.ts';
import { showDialog } from './dialog.ts';

export interface Question {
  /** `data-state` while the question is open. */
  state: 'paused' | 'choose-side' | 'pain';
  ask(root: HTMLElement, messages: PlayerMessages, step: StepOnPage): Promise<Answer>;
}

/** Continues the run from the moment of the answer. */
type Answer = (run: Run, now: number) => Outcome;

interface Outcome {
  run: Run;
  end?: 'exit' | 'finish';
  /** Whether the reader skips the step. */
  skipped?: boolean;
}

/** Asked before the first intense step. Escape exits the player, as it does elsewhere. */
export const WARNING: Question = {
  state: 'paused',
  async ask(root, messages, { title }) {
    const choice = await showDialog(root, messages, {
      name: 'intense',
      choices: ['go', 'skip', 'exit'],
      onDismiss: 'exit',
      fill: (dialog) => void (part(dialog, 'step').textContent = title),
    });
    return (run, now) => {
      if (choice === 'exit') return { run, end: 'exit' };
      const skipped = choice === 'skip';
      return { run: skipped ? skip(run, now, 'skipped') : resume(run, now), skipped };
    };
  },
};

/** Asks which side a one-sided step is for. Only a button answers. */
export const SIDE: Question = {
  state: 'choose-side',
  async ask(root, messages, { condition }) {
    const side = await showDialog<OneSide>(root, messages, {
      name: 'side',
      choices: ['left', 'right', 'neither'],
      onDismiss: null,
      fill: (dialog) => void (part(dialog, 'condition').textContent = condition),
    });
    return (run, now) => ({ run: chooseSide(run, side, now), skipped: side === 'neither' });
  },
};

/** Asked when the reader reports pain. Only a button answers, so that nothing continues by accident. */
export const PAIN: Question = {
  state: 'pain',
  async ask(root, messages) {
    const choice = await showDialog(root, messages, { name: 'pain', choices: ['skip', 'end'], onDismiss: null });
    return (run, now) => {
      const next = skip(run, now, 'pain');
      return choice === 'skip' ? { run: next, skipped: true } : { run: next, end: 'finish' };
    };
  },
};
