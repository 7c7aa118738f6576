/** Routines to start from. Merchants change them to fit their article. */
import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset';
import { hipSequence } from '../../../prisma/seed/hip-sequence';

import type { Routine } from '../contract';
import { routineDuration } from '../dose/duration';
import { durationText } from '../dose/duration-text';
import { breathingPractice } from './breathing-practice';
import { mobilityCircuit } from './mobility-circuit';
import { strengthSession } from './strength-session';

export interface TemplateSummary {
  id: string;
  title: string;
  /** What it shows. */
  description: string;
  duration: string;
}

const TEMPLATES: readonly { description: string; routine: Routine }[] = [
  { description: 'Four phases whose order matters, with an intense part.', routine: withoutShop(hipSequence) },
  { description: 'Three slow steps, with a self-check and paced breathing.', routine: withoutShop(gentlePsoasReset) },
  { description: 'A circuit of four moves, done in three rounds.', routine: mobilityCircuit },
  { description: 'Counted breaths that the player paces.', routine: breathingPractice },
  { description: 'Sets, repetitions and rests.', routine: strengthSession },
];

export function listTemplates(): TemplateSummary[] {
  return TEMPLATES.map(({ description, routine }) => {
    const { handle, title } = routine;
    return { id: handle, title, description, duration: durationText(routineDuration(routine)) };
  });
}

export function findTemplate(id: string): Routine | null {
  return TEMPLATES.find(({ routine }) => routine.handle === id)?.routine ?? null;
}

/** The demo's routine without what belongs to its shop: its tool, picture, links and clinic. */
function withoutShop(routine: Routine): Routine {
  const general = JSON.parse(JSON.stringify(routine).replaceAll('Core Nexus', 'A release tool')) as Routine;
  return {
    ...general,
    safety: { ...general.safety, help: null },
    phases: general.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => ({ ...step, media: null })),
    })),
    completion: { ...general.completion, actions: [] },
  };
}
