import type { Routine, Step } from '../../../app/routine/contract.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';

const STEPS_PER_PHASE = 6;

/** A routine of that many steps, which repeat the sample's. */
export function longRoutine(size: number): Routine {
  const sample = sampleRoutine();
  const samples = sample.phases.flatMap(({ steps }) => steps);
  const [phase] = sample.phases;
  if (!phase) throw new Error('The sample has no phase.');
  const steps = Array.from(
    { length: size },
    (_, index) => ({ ...samples[index % samples.length], id: `step-${index}` }) as Step,
  );
  const phases = Array.from({ length: Math.ceil(size / STEPS_PER_PHASE) }, (_, index) => ({
    ...phase,
    id: `phase-${index}`,
    title: `Phase ${index + 1}`,
    steps: steps.slice(index * STEPS_PER_PHASE, (index + 1) * STEPS_PER_PHASE),
  }));
  return { ...sample, handle: `${size}-steps`, title: `${size} steps`, phases };
}
