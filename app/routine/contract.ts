/**
 * The routine document: drafted in the admin, published to a metaobject, rendered by Liquid, and played in the article.
 * Has no imports, so that storefront code can use it.
 *
 * Times are whole seconds. Texts are plain text, not HTML.
 */

/** The format of the document. Documents in any other format are rejected. */
export const ROUTINE_FORMAT = 2;

/** App-owned metaobject type of published routines. */
export const ROUTINE_METAOBJECT_TYPE = '$app:routine';

/** App-owned metaobject type of published routines in another language. */
export const ROUTINE_TEXT_METAOBJECT_TYPE = '$app:routine_text';

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
  selfCheck: SelfCheck | null;
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
  /** How often its steps are done in turn: 1 if they aren't repeated. */
  rounds: number;
  /** 0 for none. */
  restBetweenRounds: number;
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
  sets: Sets;
  /** Before the next step; 0 for none. */
  restAfter: number;
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

/**
 * A number, or a range if `max` is set. `beginner` is the amount for people new to the step. `per` says what it's repeated
 * for, such as "tender spot"; empty if it isn't.
 */
export interface Amount {
  min: number;
  max: number | null;
  beginner: number | null;
  per: string;
}

export type Dose =
  /** No amount, or one in words that the player can't count or time: "to failure". `text` is empty for none. */
  | { kind: 'none'; text: string }
  | ({ kind: 'reps' } & Amount)
  | ({ kind: 'breaths' } & Amount)
  /** In seconds. */
  | ({ kind: 'hold' } & Amount)
  /** Counts up. `until` says when to release: "it softens". */
  | { kind: 'open'; until: string };

export type DoseKind = Dose['kind'];

/** How often a step is repeated, both sides at a time. */
export interface Sets {
  min: number;
  max: number | null;
  /** Between two sets; 0 for none. */
  rest: number;
}

export interface Breath {
  /** "Breathe out on the reach." */
  cue: string;
  /** Seconds per breath in and breath out; null if the step doesn't pace breathing. */
  inhale: number | null;
  exhale: number | null;
}

/** `Reference` is a GID, or a `PublishedReference` in a published document. */
export type Media<Reference = string> = Image<Reference> | Video<Reference>;

export type MediaKind = Media['kind'];

interface MediaFields<Reference> {
  /** One of the shop's files; null if there's only a URL. */
  file: Reference | null;
  /** Alt text of an image, or what a video shows. */
  alt: string;
  /** In pixels. */
  width: number;
  height: number;
}

export interface Image<Reference = string> extends MediaFields<Reference> {
  kind: 'image';
  /** A path from the store's root or an https URL. Empty with a file. */
  url: string;
}

export interface Video<Reference = string> extends MediaFields<Reference> {
  kind: 'video';
  /** The page of a video on YouTube or Vimeo. Empty with a file. */
  url: string;
  /** Whether it has captions, or no speech. */
  captions: boolean;
  /** What's shown until a reader taps: one of the shop's files. */
  still: Reference | null;
}

export interface Tool<Reference = string> {
  name: string;
  /** What to use instead; empty if there's no alternative. */
  alternative: string;
  product: Reference | null;
  /** Where another store sells it; empty for none. */
  url: string;
}

export type Intensity = 'gentle' | 'moderate' | 'intense';

/** Readers check what applies. Their answers never leave the page, and never mean that they can start. */
export interface SelfCheck {
  /** What leads to the problem: "long sitting". */
  causes: string[];
  /** How the problem shows, including signs people often miss: "shallow breathing". */
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

export interface CompletionAction<Reference = string> {
  kind: CompletionActionKind;
  label: string;
  /** Empty for `brief`, which is on the same page, and for a `product` of the shop. */
  url: string;
  /** Only for the kind `product`. */
  product: Reference | null;
  /** Names of the locations of a `booking`; empty for other kinds. */
  locations: string[];
}

/**
 * The document in the metaobject. Files and products are references to its lists, so that Liquid resolves them to images,
 * videos and prices.
 */
export interface PublishedRoutine extends Omit<Routine, 'phases' | 'completion'> {
  phases: PublishedPhase[];
  completion: { message: string; actions: CompletionAction<PublishedReference>[] };
  duration: RoutineDuration;
  /** Lengths of the lists. Liquid's are shorter if something was deleted. */
  fileCount: number;
  productCount: number;
}

/** The document in a metaobject: of the routine, or of one of its translations. */
export interface PublishedEdition extends PublishedRoutine {
  /** A hash of the original. Blocks show a translation only if it's of the same original. */
  edition: string;
  /** The locales that there's a translation for, in lower case: `pt-br`. Empty in a translation. */
  languages: string[];
}

/** One of the metaobject's files or products. */
export interface PublishedReference {
  /** The number in its GID. */
  id: number;
  /** Its place in the list, from 0. In Liquid's list it's another one if something before it was deleted. */
  index: number;
}

export interface PublishedPhase extends Omit<Phase, 'steps'> {
  steps: PublishedStep[];
}

export interface PublishedStep extends Omit<Step, 'media' | 'tools'> {
  media: PublishedMedia | null;
  tools: Tool<PublishedReference>[];
}

export type PublishedMedia = Image<PublishedReference> | PublishedVideo;

export interface PublishedVideo extends Video<PublishedReference> {
  /** The player of a video on YouTube or Vimeo. Empty with a file. */
  embed: string;
}

/** Files, and products, that a routine can show: Liquid's loops end after 50. */
export const MAX_REFERENCES = 50;

/** How long a routine takes. */
export interface RoutineDuration {
  usual: Seconds;
  /** Null if no dose has a beginner amount. */
  beginner: Seconds | null;
  /** Whether it takes longer than that, because a step has no amount or lasts as long as the reader likes. */
  isOpen: boolean;
}

/** `min` and `max` differ if there are ranges. */
export interface Seconds {
  min: number;
  max: number;
}

/** Maximum sets of a step and rounds of a phase. */
export const MAX_REPEATS = 20;

/** A step that's done once. */
export const SINGLE_SET: Sets = { min: 1, max: null, rest: 0 };

/** Seconds of one rep. */
export const REP_SECONDS = 3;

/** Seconds of one inhale and exhale if the step doesn't pace breathing. */
export const BREATH_SECONDS = { inhale: 4, exhale: 4 };

/** Seconds to get into position, unless the reader just rested, and to switch sides. */
export const READY_SECONDS = 5;

export const SIDE_KINDS = ['none', 'each', 'one'] as const satisfies readonly SideKind[];
export const DOSE_KINDS = ['none', 'reps', 'breaths', 'hold', 'open'] as const satisfies readonly DoseKind[];
export const INTENSITIES = ['gentle', 'moderate', 'intense'] as const satisfies readonly Intensity[];
export const COMPLETION_ACTION_KINDS = [
  'brief',
  'product',
  'shop',
  'booking',
] as const satisfies readonly CompletionActionKind[];
