/** Routines of a few holds, for tests of what happens while one plays. */
import type { Step } from '../../../app/routine/contract.ts';
import { sampleRoutine } from '../app/sample-routine.ts';
import { serveStorefront, type Storefront } from '../storefront/storefront.ts';

/** Serves an article with a routine of these steps, and a block for each of the settings. */
export function serveSteps(steps: Step[], blocks: Record<string, unknown>[] = [{}]): Promise<Storefront> {
  const routine = sampleRoutine();
  const [phase] = routine.phases;
  if (!phase) throw new Error('The sample has no phase.');
  return serveStorefront({ ...routine, phases: [{ ...phase, steps }] }, { blocks });
}

/** A hold of 30 seconds. */
export function hold(id: string, more: Partial<Step> = {}): Step {
  const [step] = sampleRoutine().phases[0]?.steps ?? [];
  if (!step) throw new Error('The sample has no step.');
  return { ...step, id, title: id, side: { kind: 'none' }, dose: holdDose(30), breath: null, media: null, ...more };
}

export function holdDose(seconds: number) {
  return { kind: 'hold' as const, min: seconds, max: null, beginner: null, per: '' };
}
