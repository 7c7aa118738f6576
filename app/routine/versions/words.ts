/** Says the values of a routine's fields in words. */
import { type CompletionAction, type Help, type SelfCheck, type Side, SINGLE_SET, type Tool } from '../contract';
import { type TimeUnit, printDose, time } from '../dose/text/print';
import { printableDose } from '../dose/draft-dose';
import type { Draft, DraftPhase, DraftStep } from '../schema';

/** Field names as in the editor. Those within safety and completion have a dot. */
export const FIELD_LABELS: Record<string, string> = {
  title: 'Title',
  summary: 'Summary',
  equipment: 'Equipment',
  selfCheck: 'Self-check',
  'safety.warning': 'Safety warning',
  'safety.stop': 'When to stop',
  'safety.redFlags': 'Red flags',
  'safety.help': 'Where to get help',
  'completion.message': 'Completion message',
  'completion.actions': 'Completion buttons',
  purpose: 'Why this phase',
  rounds: 'Rounds',
  restBetweenRounds: 'Rest between rounds',
  cues: 'Cues',
  why: 'Why this step',
  side: 'Side',
  dose: 'Dose',
  sets: 'Sets',
  restAfter: 'Rest after the step',
  breath: 'Breath',
  media: 'Image or video',
  tools: 'Tools',
  intensity: 'Intensity',
};

export const NOTHING = 'nothing';

/** A field's value as text, a line for each entry of a list. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return NOTHING;
  switch (field) {
    case 'side':
      return sideText(value as Side);
    case 'dose':
      return stepDoseText({ dose: value as DraftStep['dose'], sets: SINGLE_SET });
    case 'sets':
      return setsText(value as DraftStep['sets']);
    case 'restAfter':
    case 'restBetweenRounds':
      return restText(value as number);
    case 'breath':
      return breathText(value as NonNullable<DraftStep['breath']>);
    case 'media':
      return mediaText(value as NonNullable<DraftStep['media']>);
    case 'tools':
      return (value as Tool[]).map(toolText).join('\n');
    case 'selfCheck':
      return [...(value as SelfCheck).causes, ...signTexts(value as SelfCheck)].join('\n');
    case 'safety.help':
      return helpText(value as Help);
    case 'completion.actions':
      return (value as CompletionAction[]).map(actionText).join('\n');
    default:
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      return isTexts(value) ? value.join('\n') : JSON.stringify(value);
  }
}

export const stepName = ({ title }: Pick<DraftStep, 'title'>): string => title.trim() || 'Untitled step';
export const phaseName = ({ title }: Pick<DraftPhase, 'title'>): string => title.trim() || 'Untitled phase';

/** A step's dose with its sets: "3 × 10 reps each side, 30 s rest". Without sides if they're left out. */
export function stepDoseText(
  { dose, sets }: Pick<DraftStep, 'dose' | 'sets'>,
  side: 'each' | 'none' = 'none',
  unit: TimeUnit = 'short',
): string {
  if (dose.kind === 'none' && dose.text !== '') return dose.text;
  const { min, max, rest } = sets;
  const printable = printableDose({ dose, sets: { min: min ?? 1, max, rest: rest ?? 0 }, side: { kind: side } });
  if (!printable) return `${dose.kind} without an amount${side === 'each' ? ' each side' : ''}`;
  return printDose(printable, unit) || 'no amount';
}

/** "30 s", "2 min", "2:30", or "none". */
export function restText(seconds: number | null, unit: TimeUnit = 'short'): string {
  return seconds ? time(seconds, unit) : 'none';
}

export function toolText({ name, alternative, product, url }: Tool): string {
  const extras = [alternative && `or ${alternative}`, product && 'product', url].filter(Boolean).join(', ');
  return extras ? `${name} (${extras})` : name;
}

export function signTexts({ signs }: NonNullable<Draft['selfCheck']>): string[] {
  return signs.map(({ text, seeProfessional }) => (seeProfessional ? `${text} (see a professional)` : text));
}

export function actionText({ label, url, product }: CompletionAction): string {
  const target = url || (product && 'product');
  return target ? `${label} (${target})` : label;
}

export function sideText(side: Side): string {
  if (side.kind === 'none') return 'not side-specific';
  return side.kind === 'each' ? 'each side' : `one side: ${side.condition}`;
}

function setsText({ min, max, rest }: DraftStep['sets']): string {
  const count = max === null ? String(min ?? 1) : `${min ?? 1}–${max}`;
  return rest ? `${count}, ${restText(rest)} rest between` : count;
}

function breathText({ cue, inhale, exhale }: NonNullable<DraftStep['breath']>): string {
  return inhale === null || exhale === null ? cue : `${cue} (${inhale} s in, ${exhale} s out)`;
}

function mediaText({ kind, url, alt }: NonNullable<DraftStep['media']>): string {
  const name = kind === 'image' ? 'Image' : 'Video';
  return [name, alt && `“${alt}”`, url].filter(Boolean).join(' ');
}

function helpText({ label, url, locations }: Help): string {
  return [`${label} (${url})`, ...locations].join('\n');
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
