/**
 * The shape of a draft: what the editor can hold, with bounded sizes and nothing else. Whether it may be published is
 * for `schema.ts` to say.
 */
import { z } from 'zod';

import { COMPLETION_ACTION_KINDS, INTENSITIES, ROUTINE_FORMAT } from './contract';

/** The most that a part may hold: characters of a text, entries of a list. */
export const LIMITS = { line: 200, text: 2000, url: 2000, lines: 40, phases: 20, steps: 40 } as const;

/** Bytes of a whole draft, as JSON. Wider than what can be published, so that a long draft can be kept and cut down. */
const DRAFT_MAX_BYTES = 400_000;

/**
 * Without what no database column and no page can hold: control characters (a line break stays) and halves of
 * surrogate pairs.
 */
const clean = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');

const text = (max: number) => z.string().max(max, `Shorten this to ${max} characters.`).transform(clean);
const list = <T extends z.ZodType>(entry: T, max: number) => z.array(entry).max(max, `Keep at most ${max} of these.`);
const lines = list(text(LIMITS.text), LIMITS.lines);
const number = z.number().nullable();

const side = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('each') }),
  z.object({ kind: z.literal('one'), condition: text(LIMITS.line) }),
]);

/** As in the contract, but `min` is null while its field is empty. */
const amount = { min: number, max: number, beginner: number };

const dose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('reps'), ...amount }),
  z.object({ kind: z.literal('hold'), per: text(LIMITS.line), ...amount }),
  z.object({ kind: z.literal('open'), until: text(LIMITS.line) }),
]);

const breath = z.object({ cue: text(LIMITS.text), inhale: number, exhale: number });
const media = z.object({ src: text(LIMITS.url), alt: text(LIMITS.text), width: number, height: number });
const tool = z.object({ name: text(LIMITS.line), substitute: text(LIMITS.line) });

const step = z.object({
  id: text(64),
  title: text(LIMITS.line),
  cues: lines,
  why: text(LIMITS.text),
  side,
  dose,
  breath: breath.nullable(),
  media: media.nullable(),
  tools: list(tool, LIMITS.lines),
  intensity: z.enum(INTENSITIES),
});

const phase = z.object({
  id: text(64),
  title: text(LIMITS.line),
  purpose: text(LIMITS.text),
  steps: list(step, LIMITS.steps),
});

/** A draft that was stored before there was such a part has none. */
const fit = z.object({ causes: lines, signs: lines }).nullable().default(null);

const help = z.object({ label: text(LIMITS.line), url: text(LIMITS.url), locations: lines });
const safety = z.object({
  warning: text(LIMITS.text),
  stop: text(LIMITS.text),
  redFlags: lines,
  help: help.nullable(),
});

const action = z.object({
  kind: z.enum(COMPLETION_ACTION_KINDS),
  label: text(LIMITS.line),
  url: text(LIMITS.url),
  locations: lines.default(() => []),
});

export const draftSchema = z
  .object({
    version: z.literal(ROUTINE_FORMAT),
    handle: text(64),
    title: text(LIMITS.line),
    summary: text(LIMITS.text),
    equipment: lines,
    fit,
    safety,
    phases: list(phase, LIMITS.phases),
    completion: z.object({ message: text(LIMITS.text), actions: list(action, LIMITS.lines) }),
  })
  .refine((draft) => byteLength(draft) <= DRAFT_MAX_BYTES, {
    error: 'This routine is too long to keep. Shorten its texts, or make two routines of it.',
  });

export type Draft = z.output<typeof draftSchema>;
export type DraftPhase = Draft['phases'][number];
export type DraftStep = DraftPhase['steps'][number];
export type DraftDose = DraftStep['dose'];

/** Bytes of a value as JSON in UTF-8, which is how Shopify counts a field. */
export function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
