/**
 * What a routine is: the document that is drafted in the admin, published into a metaobject, rendered by Liquid and
 * played in the article. Imports nothing, so that storefront code may import it.
 *
 * Units: times are whole seconds, repetitions are counts. Texts are plain text, without HTML.
 */

/** The format that this code writes. A document of another format is refused, never guessed at. */
export const ROUTINE_FORMAT = 1;

/** The app-owned metaobject type that a published routine lives in. */
export const ROUTINE_METAOBJECT_TYPE = '$app:routine';

/** The app-owned article metafield that says which routine an article shows. */
export const ROUTINE_METAFIELD = { namespace: '$app', key: 'routine' } as const;

/** Shopify holds at most 128 KB in a JSON field; stay below it, as the field is counted in bytes. */
export const ROUTINE_MAX_BYTES = 100_000;

export interface Routine {
  version: typeof ROUTINE_FORMAT;
  handle: string;
  title: string;
  summary: string;
  /** What to have at hand before starting. */
  equipment: string[];
  /** What a reader can tell by whether the routine is for them; null where the merchant leaves that out. */
  fit: Fit | null;
  safety: Safety;
  phases: Phase[];
  completion: Completion;
}

export interface Phase {
  /** Stable within the routine; editing and insights refer to it. */
  id: string;
  title: string;
  /** Why this phase comes now. */
  purpose: string;
  steps: Step[];
}

export interface Step {
  /** Stable and unique within the routine. */
  id: string;
  title: string;
  /** Short imperatives, in the order in which they are done. */
  cues: string[];
  /** Why the step is worth doing; empty when the phase says it all. */
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
  /** Only one side, chosen by a condition in words: "the side where tension travels down the leg". */
  | { kind: 'one'; condition: string };

export type SideKind = Side['kind'];

/** A number, or a range when `max` is given; `beginner` is the number for people who are new to the step. */
export interface Amount {
  min: number;
  max: number | null;
  beginner: number | null;
}

export type Dose =
  /** The article gives no number: do it until it feels done. */
  | { kind: 'none' }
  | ({ kind: 'reps' } & Amount)
  /** Seconds; `per` when it is held more than once, for instance once for each "tender spot". */
  | ({ kind: 'hold'; per: string } & Amount)
  /** Counts up. `until` in words: "it softens". */
  | { kind: 'open'; until: string };

export type DoseKind = Dose['kind'];

export interface Breath {
  /** "Breathe out on the reach." */
  cue: string;
  /** Seconds of one breath in and one out, where the step paces them. */
  inhale: number | null;
  exhale: number | null;
}

export interface Media {
  /** A path from the shop's root ("/assets/…") or an https address. */
  src: string;
  alt: string;
  width: number;
  height: number;
}

export interface Tool {
  name: string;
  /** What does instead; empty when nothing does. */
  substitute: string;
}

export type Intensity = 'gentle' | 'moderate' | 'intense';

/** "Is this for me?": a reader ticks what applies, on the page and nowhere else. */
export interface Fit {
  /** Why it comes to this: "long sitting". */
  causes: string[];
  /** What it feels like, also what people miss: "shallow breathing". */
  signs: string[];
}

export interface Safety {
  warning: string;
  /** When to stop, in one sentence. */
  stop: string;
  /** Signs that a reader can check themselves against; any of them means: see a professional first. */
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
  /** Empty for `brief`, which stands on the same page. */
  url: string;
  /** Names of the places that a `booking` is for; empty for the other kinds. */
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
