/**
 * The routine document: drafted in the admin, published to a metaobject, rendered by Liquid, and played in the article.
 * Has no imports, so that storefront code can use it.
 *
 * Times are whole seconds. Texts are plain text, not HTML.
 */

/** The format of the document. Documents in any other format are rejected. */
export const ROUTINE_FORMAT = 1;

/** App-owned metaobject type of published routines. */
export const ROUTINE_METAOBJECT_TYPE = '$app:routine';

/** App-owned article metafield that references the routine an article shows. */
export const ROUTINE_METAFIELD = { namespace: '$app', key: 'routine' } as const;

/** Shopify limits a JSON field to 128 KB. This leaves a margin. */
export const ROUTINE_MAX_BYTES = 100_000;

export interface Routine {
  version: typeof ROUTINE_FORMAT;
  handle: string;
  title: string;
  summary: string;
  /** What the reader needs before starting. */
  equipment: string[];
  /** What readers can check about themselves; null if left out. */
  fit: Fit | null;
  safety: Safety;
  phases: Phase[];
  completion: Completion;
}

export interface Phase {
  /** Unique within the routine and stable, because stats refer to it. */
  id: string;
  title: string;
  /** Why the phase comes at this point. */
  purpose: string;
  steps: Step[];
}

export interface Step {
  /** Unique within the routine and stable. */
  id: string;
  title: string;
  /** Short instructions, in order. */
  cues: string[];
  /** What the step is for; empty if the phase's purpose covers it. */
  why: string;
  side: Side;
  dose: Dose;
  breath: Breath | null;
  media: Media | null;
  tools: Tool[];
  intensity: Intensity;
}

export type Side =
  | { kind: 'none' }
  | { kind: 'each' }
  /** One side, described in words: "the side where tension travels down the leg". */
  | { kind: 'one'; condition: string };

export type SideKind = Side['kind'];

/** A number, or a range if `max` is set. `beginner` is the amount for people new to the step. */
export interface Amount {
  min: number;
  max: number | null;
  beginner: number | null;
}

export type Dose =
  /** No amount given. */
  | { kind: 'none' }
  | ({ kind: 'reps' } & Amount)
  /** Seconds. `per` says what the hold is repeated for, such as "tender spot"; empty for a single hold. */
  | ({ kind: 'hold'; per: string } & Amount)
  /** Counts up. `until` says when to release: "it softens". */
  | { kind: 'open'; until: string };

export type DoseKind = Dose['kind'];

export interface Breath {
  /** "Breathe out on the reach." */
  cue: string;
  /** Seconds per breath in and breath out; null if the step doesn't pace breathing. */
  inhale: number | null;
  exhale: number | null;
}

export interface Media {
  /** A path from the store's root ("/assets/…") or an https URL. */
  src: string;
  alt: string;
  width: number;
  height: number;
}

export interface Tool {
  name: string;
  /** What to use instead; empty if there's no alternative. */
  substitute: string;
}

export type Intensity = 'gentle' | 'moderate' | 'intense';

/** The self-check. Readers check what applies. Their answers never leave the page, and never mean that they can start. */
export interface Fit {
  /** What leads to the problem: "long sitting". */
  causes: string[];
  /** How the problem shows, including signs people often miss: "shallow breathing". Older documents have only texts. */
  signs: Sign[];
}

export interface Sign {
  text: string;
  /** Readers with this sign get the same advice as with a red flag. */
  seeProfessional: boolean;
}

export interface Safety {
  warning: string;
  /** When to stop, in one sentence. */
  stop: string;
  /** Signs that call for seeing a professional first. */
  redFlags: string[];
  help: Help | null;
}

export interface Help {
  label: string;
  url: string;
  locations: string[];
}

export interface Completion {
  message: string;
  actions: CompletionAction[];
}

export type CompletionActionKind = 'brief' | 'product' | 'shop' | 'booking';

export interface CompletionAction {
  kind: CompletionActionKind;
  label: string;
  /** Empty for `brief`, which is on the same page. */
  url: string;
  /** Names of the locations of a `booking`; empty for other kinds. */
  locations: string[];
}

export const SIDE_KINDS = ['none', 'each', 'one'] as const satisfies readonly SideKind[];
export const DOSE_KINDS = ['none', 'reps', 'hold', 'open'] as const satisfies readonly DoseKind[];
export const INTENSITIES = ['gentle', 'moderate', 'intense'] as const satisfies readonly Intensity[];
export const COMPLETION_ACTION_KINDS = [
  'brief',
  'product',
  'shop',
  'booking',
] as const satisfies readonly CompletionActionKind[];
