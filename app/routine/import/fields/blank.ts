/** A step without any fields, with a given ID, so that the same article gives the same draft. */
import { SINGLE_SET } from '../../contract';
import type { DraftStep } from '../../schema';

export function blankStepFields(id: string): DraftStep {
  return {
    ...{ id, title: '', cues: [], why: '', side: { kind: 'none' }, dose: { kind: 'none', text: '' } },
    ...{ sets: { ...SINGLE_SET }, restAfter: 0, breath: null, media: null, tools: [], intensity: 'gentle' },
  };
}
