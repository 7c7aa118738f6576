/** The rules of a routine that may be published. Each message says what to do, for the field that it stands at. */
import { z } from 'zod';

import { COMPLETION_ACTION_KINDS, INTENSITIES, ROUTINE_FORMAT, ROUTINE_MAX_BYTES, type Routine } from './contract';
import { LIMITS, byteLength } from './draft-schema';
import { isLinkAddress, isPictureAddress } from './links';

/** The most that a dose may ask for. */
const MOST = { reps: 500, seconds: 3600, breathSeconds: 60, pixels: 20_000 } as const;

const HANDLE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

const text = z.string().trim().max(LIMITS.text, `Shorten this to ${LIMITS.text} characters.`);
const line = z
  .string()
  .trim()
  .max(LIMITS.line, `Shorten this to ${LIMITS.line} characters.`)
  .regex(/^[^\n]*$/, 'Keep this on one line.');
const filled = (message: string) => line.min(1, message);
const entries = (what: string) => z.array(text.min(1, `Write the ${what}, or remove its line.`)).max(LIMITS.lines);
const whole = (max: number, what: string) =>
  z
    .int(`Enter ${what} as a whole number.`)
    .min(1, `Enter ${what} as 1 or more.`)
    .max(max, `Enter ${what} as ${max.toLocaleString('en')} or less.`);

const id = z.string().regex(ID, 'Give this an id of letters, digits, hyphens and underscores.');

const side = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('each') }),
  z.object({ kind: z.literal('one'), condition: filled('Say which side: the reader has to be able to tell.') }),
]);

const amount = (max: number, what: string) => ({
  min: whole(max, what),
  max: whole(max, what).nullable(),
  beginner: whole(max, what).nullable(),
});

const dose = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('reps'), ...amount(MOST.reps, 'the repetitions') }),
    z.object({ kind: z.literal('hold'), per: line, ...amount(MOST.seconds, 'the seconds') }),
    z.object({ kind: z.literal('open'), until: filled('Say what the reader waits for, such as “it softens”.') }),
  ])
  .superRefine((value, context) => {
    if (value.kind !== 'reps' && value.kind !== 'hold') return;
    const { min, max, beginner } = value;
    if (max !== null && max < min) {
      context.addIssue({
        code: 'custom',
        path: ['max'],
        message: `Enter ${min} or more as the end of the range, or leave it empty.`,
      });
    }
    if (beginner !== null && min >= 1 && beginner > min) {
      context.addIssue({
        code: 'custom',
        path: ['beginner'],
        message: `Enter ${min} or less for who is new to it, or leave it empty.`,
      });
    }
  });

const seconds = whole(MOST.breathSeconds, 'the seconds').nullable();
const breath = z
  .object({ cue: text.min(1, 'Write the breath cue, or remove it.'), inhale: seconds, exhale: seconds })
  .superRefine(({ inhale, exhale }, context) => {
    if ((inhale === null) === (exhale === null)) return;
    const path = [inhale === null ? 'inhale' : 'exhale'];
    context.addIssue({ code: 'custom', path, message: 'Enter both the breath in and the breath out, or neither.' });
  });

const media = z.object({
  src: z
    .string()
    .trim()
    .max(LIMITS.url)
    .refine(isPictureAddress, 'Enter an address that starts with https:// or with one slash.'),
  alt: text.min(1, 'Describe the picture for readers who do not see it.'),
  width: whole(MOST.pixels, 'the width in pixels'),
  height: whole(MOST.pixels, 'the height in pixels'),
});

const tool = z.object({ name: filled('Name the tool, or remove it.'), substitute: line });

const stepRules = z.object({
  id,
  title: filled('Name this step.'),
  cues: entries('cue').min(1, 'Say what to do: write at least one cue.'),
  why: text,
  side,
  dose,
  breath: breath.nullable(),
  media: media.nullable(),
  tools: z.array(tool).max(LIMITS.lines),
  intensity: z.enum(INTENSITIES),
});

const phaseRules = z.object({
  id,
  title: filled('Name this phase.'),
  purpose: text,
  steps: z.array(stepRules).min(1, 'Add a step to this phase, or remove the phase.').max(LIMITS.steps),
});

const link = z
  .string()
  .trim()
  .max(LIMITS.url)
  .refine(isLinkAddress, 'Enter a link that starts with https://, with mailto: or with one slash.');

/** Left out by the merchant, or written before there was such a part: then it is null. */
const fit = z
  .object({ causes: entries('cause'), signs: entries('sign') })
  .refine(({ causes, signs }) => causes.length + signs.length > 0, {
    path: ['signs'],
    error: 'Write at least one cause or sign, or remove this part.',
  })
  .nullable()
  .default(null);

const help = z.object({ label: filled('Name the place or person who helps.'), url: link, locations: entries('place') });

const action = z
  .object({
    kind: z.enum(COMPLETION_ACTION_KINDS),
    label: filled('Write what the button says.'),
    url: z.string().trim(),
    locations: entries('place').default(() => []),
  })
  .superRefine(({ kind, url, locations }, context) => {
    if (kind !== 'booking' && locations.length > 0) {
      const message = 'Leave this empty: only a booking is for a place.';
      context.addIssue({ code: 'custom', path: ['locations'], message });
    }
    if (kind === 'brief' && url !== '') {
      const message = 'Leave this empty: the Brief stands on the same page.';
      context.addIssue({ code: 'custom', path: ['url'], message });
    }
    if (kind === 'brief') return;
    const { error } = link.safeParse(url);
    for (const issue of error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['url'], message: issue.message });
    }
  });

const routineSchema = z
  .object({
    version: z.literal(ROUTINE_FORMAT, 'This routine is of another format. Make it anew with this version of the app.'),
    handle: z
      .string()
      .max(64, 'Shorten the handle to 64 characters.')
      .regex(HANDLE, 'Use lower-case letters and digits, joined by single hyphens.'),
    title: filled('Give the routine a title.'),
    summary: text,
    equipment: entries('piece of equipment'),
    fit,
    safety: z.object({ warning: text, stop: text, redFlags: entries('sign'), help: help.nullable() }),
    phases: z.array(phaseRules).min(1, 'Add a phase with at least one step.').max(LIMITS.phases),
    completion: z.object({ message: text, actions: z.array(action).max(LIMITS.lines) }),
  })
  .superRefine((routine, context) => {
    const phases = new Set<string>();
    const steps = new Set<string>();
    const claim = (ids: Set<string>, id: string, path: (string | number)[]) => {
      const message = 'This id is taken. Remove this one, and add it again.';
      if (ids.has(id)) context.addIssue({ code: 'custom', path: [...path, 'id'], message });
      ids.add(id);
    };
    routine.phases.forEach((phase, p) => {
      claim(phases, phase.id, ['phases', p]);
      phase.steps.forEach((step, s) => claim(steps, step.id, ['phases', p, 'steps', s]));
    });
    if (byteLength(routine) > ROUTINE_MAX_BYTES) {
      const message = `This routine is over ${ROUTINE_MAX_BYTES / 1000} KB. Shorten its texts, or make two routines of it.`;
      context.addIssue({ code: 'custom', path: [], message });
    }
  }) satisfies z.ZodType<Routine>;

/** What is wrong, and where: `path` is like `phases.0.steps.2.title`, or empty where it is about the whole routine. */
export interface Problem {
  path: string;
  message: string;
}

export type Checked = { routine: z.output<typeof routineSchema> } | { problems: Problem[] };

/** Checks a document against the rules. The routine that comes back has its texts trimmed and unknown keys left out. */
export function checkRoutine(document: unknown): Checked {
  const { success, data, error } = routineSchema.safeParse(document, { error: unreadable });
  if (success) return { routine: data };
  return { problems: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

/** What no editor produces, but an import might. */
function unreadable(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_big':
      return `Keep at most ${issue.maximum} of these.`;
    case 'invalid_union':
    case 'invalid_value':
      return 'Choose one of the kinds that the editor offers.';
    default:
      return 'Enter this anew: it is missing, or not of the right kind.';
  }
}
