import type { Run } from '../run/model.ts';
import type { Kit } from './load.ts';
import type { StepOnPage } from './steps.ts';

/** What a session begins with. */
export interface Beginning {
  kit: Kit;
  audio: AudioContext | null;
  steps: readonly StepOnPage[];
  run: Run;
  /** Whether the reader was warned of what is intense, in a run that goes on. */
  warned: boolean;
  /** Milliseconds that were played before, in a run that goes on. */
  played: number;
  /** Whether the reader has still to say how a run goes on that hurt. */
  hurts: boolean;
}
