/** What an article is imported as, in short. */
import { importArticle } from '../../app/routine/import/import-article';
import type { DraftStep } from '../../app/routine/schema';

/** Like "Squat: 3 × reps 10, each". */
export function stepsInWords(article: string): string[] {
  return phasesInWords(article).flatMap(({ steps }) => steps);
}

export function phasesInWords(article: string) {
  const { routine } = importArticle(article);
  return (routine?.phases ?? []).map(({ title, rounds, restBetweenRounds, steps }) => ({
    ...{ title, rounds, restBetweenRounds },
    steps: steps.map(stepInWords),
  }));
}

function stepInWords({ title, dose, sets, side }: DraftStep): string {
  const times = sets.min === 1 && sets.max === null ? '' : `${range(sets)} × `;
  return `${title}: ${times}${amountInWords(dose)}${side.kind === 'none' ? '' : `, ${side.kind}`}`;
}

function amountInWords(dose: DraftStep['dose']): string {
  if (dose.kind === 'none') return 'none';
  return dose.kind === 'open' ? `until ${dose.until}` : `${dose.kind} ${range(dose)}`;
}

function range({ min, max }: { min: number | null; max: number | null }): string {
  return max === null ? String(min) : `${min}–${max}`;
}
