/** Takes a routine apart into its fields, so that two of them can be compared and merged field by field. */
import type { Fields } from '~/versions/fields';
import type { Outline } from '~/versions/outline';

import type { Draft, DraftPhase, DraftStep } from '../schema';

/** Parts of a routine whose fields are compared one by one. */
const NESTED = ['safety', 'completion'] as const;

/** A routine's fields outside of its phases. Names of fields within safety and completion have a dot: `safety.warning`. */
export function routineFields(routine: Draft): Fields {
  const { version: _version, handle: _handle, phases: _phases, ...fields } = routine;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      isNested(name)
        ? Object.entries(value as object).map(([inner, field]) => [`${name}.${inner}`, field as unknown])
        : [[name, value]],
    ),
  );
}

export function phaseFields({ id: _id, steps: _steps, ...fields }: DraftPhase): Fields {
  return fields;
}

export function stepFields({ id: _id, ...fields }: DraftStep): Fields {
  return fields;
}

export function outlineOf(routine: Draft): Outline {
  const groups = routine.phases.map((phase) => ({
    id: phase.id,
    fields: phaseFields(phase),
    items: phase.steps.map((step) => ({ id: step.id, fields: stepFields(step) })),
  }));
  return { fields: routineFields(routine), groups };
}

/** The routine with other fields. Its handle and phases stay. */
export function withRoutineFields(routine: Draft, fields: Fields): Draft {
  const result: Record<string, unknown> = { ...routine };
  for (const part of NESTED) result[part] = { ...routine[part] };
  for (const [name, value] of Object.entries(fields)) {
    const [part = '', inner] = name.split('.');
    if (inner === undefined) result[part] = value;
    else result[part] = { ...(result[part] as object), [inner]: value };
  }
  return result as unknown as Draft;
}

/** The routine with what's in the outline. Its handle stays. */
export function withOutline(routine: Draft, { fields, groups }: Outline): Draft {
  const phases = groups.map((phase) => ({
    ...{ id: phase.id, ...phase.fields },
    steps: phase.items.map((step) => ({ id: step.id, ...step.fields })),
  }));
  return { ...withRoutineFields(routine, fields), phases } as Draft;
}

/** All phases and steps with the phase they're in, by their IDs. */
export function indexParts({ phases }: Pick<Draft, 'phases'>) {
  return {
    phases: new Map(phases.map((phase) => [phase.id, phase])),
    steps: new Map(phases.flatMap((phase) => phase.steps.map((step) => [step.id, { step, phase }] as const))),
  };
}

function isNested(name: string): name is (typeof NESTED)[number] {
  return (NESTED as readonly string[]).includes(name);
}
