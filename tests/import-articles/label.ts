/**
 * The labels of an article, in a JSON file with its name: what a person finds in it. Phrases are words of the article, so
 * that they can be looked up; a field is right if it contains the phrase. What has no label isn't scored.
 *
 * The articles in `held-out/` are only scored. Don't read them, or the scores of single ones, while changing the grammar.
 */
export type Label = RoutineLabel | OtherLabel;

/** An article that isn't a routine, and what it is. */
export interface OtherLabel {
  language: string;
  notRoutine: string;
}

export interface RoutineLabel {
  language: string;
  /** Left out if the article's text has no title. */
  title?: string;
  equipment?: string[];
  causes?: string[];
  signs?: string[];
  phases: PhaseLabel[];
  warning?: string;
  stop?: string;
  redFlags?: string[];
  /** A URL, or words. */
  help?: string;
  /** URLs, or `brief`. */
  actions?: string[];
}

export interface PhaseLabel {
  /** Left out if the article has no phases. */
  title?: string;
  purpose?: string;
  rounds?: number;
  restBetweenRounds?: number;
  steps: StepLabel[];
}

export interface StepLabel {
  /** Where it has no name, the words that begin it. */
  title: string;
  /** As `parseDose` reads it, with the sets; empty if none is given. A list if several readings are right. */
  dose?: string | string[];
  /** Where the dose is, if it isn't in the step's own text. */
  from?: string;
  /** `none` if left out. */
  side?: 'each' | { one: string };
  cues?: string[];
  why?: string;
  breath?: string | { inhale: number; exhale: number };
  /** The URL in the article. */
  media?: string;
  tools?: string[];
}
