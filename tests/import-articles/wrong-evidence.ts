/**
 * Evidence that doesn't bear out its field. It has to quote the article, contain the field's words, and be in the step's own
 * part of the article unless the label says where else its dose is.
 */
import type { ImportedArticle } from '../../app/routine/import/import-article';
import { fold } from './fold-words';
import type { RoutineLabel } from './label';
import type { Match } from './score';

export function wrongEvidence(
  _input: string,
  label: RoutineLabel,
  { text, evidence, routine }: ImportedArticle,
  matches: readonly Match[],
): string[] {
  const problems: string[] = [];
  for (const { path, start, end, quote } of evidence) {
    if (text.slice(start, end) !== quote)
      problems.push(`${path} quotes “${quote}”, but the range has “${text.slice(start, end)}”`);
  }
  for (const [path, value] of textFields(routine)) {
    const quotes = evidence.filter((each) => each.path === path).map(({ quote }) => quote);
    const words = fold(value);
    if (quotes.length === 0) problems.push(`${path} has no evidence: “${value}”`);
    else if (!fold(quotes.join(' ')).includes(words))
      problems.push(`${path} is “${value}”, but its evidence is “${quotes.join(' … ')}”`);
  }
  const starts = matches.map(({ path }) => evidence.find((each) => each.path === `${path}.title`)?.start ?? 0);
  matches.forEach(({ label: stepLabel, path }, i) => {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? text.length;
    const elsewhere = stepLabel.from ? text.indexOf(stepLabel.from) : -1;
    for (const each of evidence.filter((one) => one.path.startsWith(`${path}.`))) {
      // A row's name needn't be its first cell, and a picture can come before the name.
      const isOwn = each.start >= from - 120 && each.end <= to;
      const isGeneral =
        elsewhere >= 0 && each.start >= elsewhere - 5 && each.end <= elsewhere + (stepLabel.from?.length ?? 0) + 5;
      const isShared = each.path.endsWith('.restAfter');
      if (!isOwn && !isGeneral && !isShared)
        problems.push(`${each.path}: “${each.quote}” isn't in the text of ${stepLabel.title}`);
      if (each.path.endsWith('.dose') && stepLabel.dose === '')
        problems.push(`${each.path}: “${each.quote}” isn't a dose`);
    }
  });
  void label;
  return problems;
}

/** Fields whose words have to be those of the article. */
function textFields(routine: ImportedArticle['routine']): [string, string][] {
  if (!routine) return [];
  const fields: [string, string][] = [
    ...[['title', routine.title] as [string, string], ['summary', routine.summary] as [string, string]].filter(
      ([, value]) => value !== '',
    ),
    ...routine.equipment.map((text, i): [string, string] => [`equipment.${i}`, text]),
    ...routine.safety.redFlags.map((text, i): [string, string] => [`safety.redFlags.${i}`, text]),
    ...(routine.selfCheck?.causes ?? []).map((text, i): [string, string] => [`selfCheck.causes.${i}`, text]),
    ...(routine.selfCheck?.signs ?? []).map(({ text }, i): [string, string] => [`selfCheck.signs.${i}`, text]),
    ['safety.warning', routine.safety.warning],
    ['safety.stop', routine.safety.stop],
    ['completion.message', routine.completion.message],
  ];
  routine.phases.forEach((phase, p) => {
    fields.push([`phases.${p}.title`, phase.title], [`phases.${p}.purpose`, phase.purpose]);
    phase.steps.forEach((step, s) => {
      const path = `phases.${p}.steps.${s}`;
      fields.push([`${path}.title`, step.title], [`${path}.why`, step.why], [`${path}.breath`, step.breath?.cue ?? '']);
      step.cues.forEach((cue, c) => fields.push([`${path}.cues.${c}`, cue]));
      step.tools.forEach(({ name }, t) => fields.push([`${path}.tools.${t}`, name]));
    });
  });
  return fields.filter(([, value]) => value !== '');
}
