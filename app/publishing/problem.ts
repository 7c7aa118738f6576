/** An invalid or doubtful part of a document. */
export interface Problem {
  /** Such as `phases.0.steps.2.dose.min`, or `sections.0.heading`. */
  path: string;
  message: string;
}
