/** `npm run -s score-import -- [--held-out] [--problems]`: prints how well the import reads the labeled articles. */
import { importArticle } from '../../app/routine/import/import-article';
import { type LabeledArticle, readSet } from './read-set';
import { type Score, scoreArticle } from './score';

const COLUMNS = ['steps', 'doses', 'false steps', 'fields', 'wrong evidence'] as const;

export function printScore(args: readonly string[], folder: string): string {
  const isHeldOut = args.includes('--held-out');
  const scores = readSet(isHeldOut, folder).map((article: LabeledArticle) =>
    scoreArticle(article, importArticle(article.input)),
  );
  const lines = isHeldOut ? [] : scores.map((score) => row(score.name, [score]));
  const problems = scores.flatMap(({ name, problems: own, wrongEvidence }) =>
    [...own, ...wrongEvidence].map((each) => `${name}: ${each}`),
  );
  return [
    ['article'.padEnd(34), ...COLUMNS.map((name) => name.padStart(15))].join(''),
    ...lines,
    row(isHeldOut ? 'held out' : 'all', scores),
    ...(args.includes('--problems') && !isHeldOut ? ['', ...problems] : []),
    '',
  ].join('\n');
}

function row(name: string, scores: readonly Score[]): string {
  const sum = (
    key: 'steps' | 'stepsFound' | 'doses' | 'dosesRight' | 'found' | 'falseSteps' | 'fields' | 'fieldsRight',
  ) => scores.reduce((total, score) => total + score[key], 0);
  const share = (right: number, all: number) => (all === 0 ? '–' : `${right}/${all} ${(right / all).toFixed(2)}`);
  const wrong = scores.reduce((total, { wrongEvidence }) => total + wrongEvidence.length, 0);
  const cells = [
    share(sum('stepsFound'), sum('steps')),
    share(sum('dosesRight'), sum('doses')),
    share(sum('falseSteps'), sum('found')),
    share(sum('fieldsRight'), sum('fields')),
    String(wrong),
  ];
  return [name.padEnd(34), ...cells.map((cell) => cell.padStart(15))].join('');
}
