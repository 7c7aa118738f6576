/** What a table's columns are: by its header row, or else by what the cells look like. */
import type { LabelKind } from '../languages/wording';
import type { Head } from '../outline/head';
import { isValueLabel } from '../outline/labels';
import type { Analysis } from '../outline/sentence';

const TITLE =
  /^(?:exercise|move|movement|stretch|pose|drill|name|what|übung|übungen|dehnung|bewegung|ejercicio|exercice|esercizio|exercício|oefening|ćwiczenie|種目|التمرين)s?$/u;
const KINDS: [LabelKind, RegExp][] = [
  ['sets', /^(?:sets?|rounds?|sätze|satz|runden|durchgänge|serien?|series|séries|serie)$/u],
  ['rest', /^(?:rest|break|recovery|pausen?|descanso|repos|riposo)\b/u],
  ['side', /^(?:sides?|seiten?|lado|côté)$/u],
  ['reps', /^(?:reps?|repetitions?|wdh\.?|wiederholungen|repeticiones|répétitions)$/u],
  ['breaths', /^(?:breaths?|atemzüge|respiraciones|respirations)$/u],
  [
    'dose',
    /(?:time|how long|how much|how many|duration|hold|dose|reps|wie (?:viel|oft|lang)|menge|anzahl|dauer|wdh|wiederholung|zeit|umfang|tiempo|duración|durée|breaths|amount)/u,
  ],
  ['tools', /^(?:equipment|tools?|props?|hilfsmittel|material)$/u],
  ['why', /^(?:why|benefits?|targets?|muscles?|warum|wirkung|ziel|good for)\b/u],
  [
    'cue',
    /^(?:notes?|cues?|tips?|how|how to|hinweise?|what to watch for|form|instructions?|ausführung|description|comments?)\b/u,
  ],
];

/** Null for a column that isn't known; `number` for one that counts the rows. */
export type Column = LabelKind | 'title' | 'number' | null;

export function columnsOf(row: Head, header: Head | undefined, analysis: Analysis): Column[] {
  const { lower } = analysis.article;
  const cells = row.block.cells;
  const names =
    header?.block.cells.map(({ start, end }) =>
      lower
        .slice(start, end)
        .replace(/[:*\s]+$/, '')
        .trim(),
    ) ?? [];
  const kinds = cells.map(
    (cell, i) =>
      kindOf(names[i] ?? '', header !== undefined) ??
      (header ? 'cue' : looksLikeDose(lower.slice(cell.start, cell.end)) ? 'dose' : null),
  );
  // "Details", "Plan": columns of doses have many names.
  if (!kinds.some((kind) => kind !== 'number' && kind !== 'title' && isValueLabel(kind)))
    cells.forEach((cell, i) => {
      if (kinds[i] === 'cue' && isDose(lower.slice(cell.start, cell.end).trim())) kinds[i] = 'dose';
    });
  if (!kinds.includes('title')) {
    const first = kinds.findIndex(
      (kind, i) => (kind === null || i === 0) && (cells[i]?.end ?? 0) - (cells[i]?.start ?? 0) > 3,
    );
    kinds[Math.max(0, first)] = 'title';
  }
  return kinds;
}

function kindOf(name: string, hasHeader: boolean): Column {
  if (TITLE.test(name)) return 'title';
  if (/^(?:#|no\.?|nr\.?)?$/.test(name)) return hasHeader ? 'number' : null;
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function isDose(text: string): boolean {
  return /^\d/.test(text) && text.length <= 40;
}

function looksLikeDose(text: string): boolean {
  return /\d/.test(text) && text.length <= 40;
}
