/** The schema of a routine: what a draft can contain, and what a routine needs to be published. */
import { z } from 'zod';

import type { Problem } from '~/publishing/problem';

import {
  COMPLETION_ACTION_KINDS,
  INTENSITIES,
  MAX_REPEATS,
  ROUTINE_FORMAT,
  ROUTINE_MAX_BYTES,
  type Routine,
} from './contract';
import { DRAFT_RULES, type FieldRules, LIMITS, PUBLISH_RULES } from './field-rules';
import { withRepeatedFlags } from './signs';
import { hostedVideo, isImageUrl, isLinkUrl } from './urls';

/** Maximum JSON size of a draft. More than can be published, so that a long draft can be saved and shortened. */
const DRAFT_MAX_BYTES = 400_000;

const BAD_LINK = 'Enter a URL that starts with https://, mailto:, or /';
const TOO_LARGE = 'Shorten its text, or split it into two routines.';

function defineRoutine<Required extends number | null>(rules: FieldRules<Required>) {
  const { line, text, lines, name, url, reference, number, optionalNumber, rest, list, together } = rules;

  const id = name(/^[A-Za-z0-9_-]+$/, 'Use letters, numbers, hyphens, and underscores');
  const link = url(isLinkUrl, BAD_LINK);
  const locations = lines('a location');

  const side = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('each') }),
    z.object({ kind: z.literal('one'), condition: line('Describe which side') }),
  ]);

  const amount = (max: number) => ({
    min: number(max),
    max: optionalNumber(max),
    beginner: optionalNumber(max),
    per: line(),
  });

  const dose = together(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('none'), text: line() }),
      z.object({ kind: z.literal('reps'), ...amount(500) }),
      z.object({ kind: z.literal('breaths'), ...amount(500) }),
      z.object({ kind: z.literal('hold'), ...amount(3600) }),
      z.object({ kind: z.literal('open'), until: line('Describe when to release, such as “it softens”') }),
    ]),
    (value, report) => {
      if (!('min' in value) || value.min === null) return;
      const { min, max, beginner } = value;
      if (max !== null && max < min) report(['max'], `Enter ${min} or more, or leave this blank`);
      if (beginner !== null && min >= 1 && beginner > min) {
        report(['beginner'], `Enter ${min} or less, or leave this blank`);
      }
    },
  );

  const sets = together(
    z.object({ min: number(MAX_REPEATS), max: optionalNumber(MAX_REPEATS), rest: rest() }),
    ({ min, max }, report) => {
      if (min !== null && max !== null && max < min) report(['max'], `Enter ${min} or more, or leave this blank`);
    },
  );

  const breath = together(
    z.object({
      cue: text('Enter a breath cue, or remove it'),
      inhale: optionalNumber(60),
      exhale: optionalNumber(60),
    }),
    ({ inhale, exhale }, report) => {
      if ((inhale === null) === (exhale === null)) return;
      report([inhale === null ? 'inhale' : 'exhale'], 'Enter both breath in and breath out, or neither');
    },
  );

  const file = reference('Choose the file again').nullable();
  const size = { width: number(20_000), height: number(20_000) };

  const media = together(
    z.discriminatedUnion('kind', [
      z.object({
        ...{ kind: z.literal('image'), file, url: text() },
        ...{ alt: text('Describe the image for readers who can’t see it'), ...size },
      }),
      z.object({
        ...{ kind: z.literal('video'), file, url: text(), captions: z.boolean(), still: file },
        ...{ alt: text('Describe the video for readers who can’t see it'), ...size },
      }),
    ]),
    ({ kind, file, url }, report) => {
      if (file !== null) return;
      if (kind === 'image' && !isImageUrl(url))
        report(['url'], 'Choose an image, or enter a URL that starts with https:// or /');
      if (kind === 'video' && !hostedVideo(url))
        report(['url'], 'Choose a video, or enter its URL on YouTube or Vimeo');
    },
  );

  const tool = together(
    z.object({
      name: line('Enter a tool, or remove it'),
      alternative: line(),
      product: reference('Choose the product again').nullable(),
      url: text(),
    }),
    ({ url }, report) => {
      if (url !== '' && !isLinkUrl(url)) report(['url'], BAD_LINK);
    },
  );

  const step = z.object({
    id,
    title: line('Enter a step title'),
    cues: lines('a cue', 'Enter at least one cue'),
    why: text(),
    side,
    dose,
    sets,
    restAfter: rest(),
    breath: breath.nullable(),
    media: media.nullable(),
    tools: list(tool, LIMITS.lines),
    intensity: z.enum(INTENSITIES),
  });

  const phase = z.object({
    id,
    title: line('Enter a phase title'),
    purpose: text(),
    rounds: number(MAX_REPEATS),
    restBetweenRounds: rest(),
    steps: list(step, LIMITS.steps, 'Add a step, or remove this phase'),
  });

  const sign = z.object({ text: text('Enter a sign'), seeProfessional: z.boolean() });

  const selfCheck = together(
    z.object({ causes: lines('a cause'), signs: list(sign, LIMITS.lines) }),
    ({ causes, signs }, report) => {
      if (causes.length + signs.length === 0) {
        report(['signs'], 'Enter at least one cause or sign, or remove this part');
      }
    },
  );

  const help = z.object({ label: line('Enter the link text'), url: link, locations });

  const action = together(
    z.object({
      kind: z.enum(COMPLETION_ACTION_KINDS),
      label: line('Enter the button text'),
      url: text(),
      product: reference('Choose the product again').nullable(),
      locations,
    }),
    ({ kind, url, product, locations }, report) => {
      if (kind !== 'booking' && locations.length > 0) report(['locations'], 'Only bookings can have locations');
      if (kind !== 'product' && product !== null) report(['product'], 'Only product buttons can have a product');
      if (kind === 'brief' && url !== '') report(['url'], 'Remove the URL: the Brief is on the same page');
      if (kind !== 'brief' && product === null && !isLinkUrl(url)) report(['url'], BAD_LINK);
    },
  );

  const routine = z.object({
    version: z.literal(ROUTINE_FORMAT, 'This version of the app can’t read the format of this routine'),
    handle: name(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lowercase letters, numbers, and single hyphens'),
    title: line('Enter a title'),
    summary: text(),
    equipment: lines('a piece of equipment'),
    /** Null if the merchant leaves it out. */
    selfCheck: selfCheck.nullable(),
    safety: z.object({ warning: text(), stop: text(), redFlags: lines('a sign'), help: help.nullable() }),
    phases: list(phase, LIMITS.phases, 'Add a phase'),
    completion: z.object({ message: text(), actions: list(action, LIMITS.lines) }),
  });

  return together(routine, ({ phases }, report) => {
    const phaseIds = new Set<string>();
    const stepIds = new Set<string>();
    const claim = (ids: Set<string>, id: string, path: (string | number)[]) => {
      if (ids.has(id)) report([...path, 'id'], 'This ID is already used. Remove this part, then add it again.');
      ids.add(id);
    };
    phases.forEach((phase, p) => {
      claim(phaseIds, phase.id, ['phases', p]);
      phase.steps.forEach((step, s) => claim(stepIds, step.id, ['phases', p, 'steps', s]));
    });
  });
}

export const draftSchema = defineRoutine(DRAFT_RULES).refine((draft) => byteLength(draft) <= DRAFT_MAX_BYTES, {
  error: `This routine is too long to save. ${TOO_LARGE}`,
});

const publishSchema = defineRoutine(PUBLISH_RULES).refine((routine) => byteLength(routine) <= ROUTINE_MAX_BYTES, {
  error: `This routine is over ${ROUTINE_MAX_BYTES / 1000} KB. ${TOO_LARGE}`,
}) satisfies z.ZodType<Routine>;

export type Draft = z.output<typeof draftSchema>;
export type DraftPhase = Draft['phases'][number];
export type DraftStep = DraftPhase['steps'][number];
export type DraftDose = DraftStep['dose'];
export type DraftMedia = NonNullable<DraftStep['media']>;

/** What's wrong, and where: `path` is empty for the whole routine. */
export type { Problem };

/** A routine that can be published. */
export type CheckedRoutine = z.output<typeof publishSchema>;

export type CheckResult = { routine: CheckedRoutine } | { problems: Problem[] };

/**
 * Checks whether a routine can be published. The returned routine has trimmed texts and no unknown keys, and its signs
 * that repeat a red flag are marked.
 */
export function checkRoutine(document: unknown): CheckResult {
  const { success, data, error } = publishSchema.safeParse(document, { error: fallbackMessage });
  if (success) return { routine: withRepeatedFlags(data) };
  return { problems: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

/** A message for values that the editor can't produce, but an import could. */
function fallbackMessage(issue: z.core.$ZodRawIssue): string {
  const isChoice = issue.code === 'invalid_union' || issue.code === 'invalid_value';
  return isChoice ? 'Choose one of the options' : 'Enter this again';
}

/** JSON size in bytes of UTF-8, as Shopify measures it. */
function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
