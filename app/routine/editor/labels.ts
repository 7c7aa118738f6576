/** Short descriptions of a draft's parts. */
const PART_LABELS: Record<string, string> = {
  phases: 'Phases',
  selfCheck: 'Self-check',
  safety: 'Safety',
  equipment: 'Equipment',
  completion: 'Completion',
};

/** The part of the routine that a path is in: `Phase 1, step 3` for `phases.0.steps.2.title`. */
export function partLabel(path: string): string {
  const [first = '', phase, , step] = path.split('.');
  if (first !== 'phases' || phase === undefined) return PART_LABELS[first] ?? 'Routine';
  const label = `Phase ${Number(phase) + 1}`;
  return step === undefined ? label : `${label}, step ${Number(step) + 1}`;
}
