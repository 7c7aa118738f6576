/** Ways to write a routine, each in a few lines: names, numbers and phases. */
import { expect, test } from 'vitest';

import { importArticle } from './import-article';

type Steps = NonNullable<ReturnType<typeof importArticle>['routine']>['phases'][number]['steps'];

/** Like "Squat: 3 × reps 10, each". */
function stepsOf(input: string): string[] {
  return phasesOf(input).flatMap(({ steps }) => steps);
}

function phasesOf(input: string) {
  const { routine } = importArticle(input);
  return (routine?.phases ?? []).map(({ title, rounds, restBetweenRounds, steps }) => ({
    title,
    rounds,
    restBetweenRounds,
    steps: steps.map(inWords),
  }));
}

function inWords({ title, dose, sets, side }: Steps[number]): string {
  const many = (sets.min ?? 1) > 1 ? `${sets.min ?? ''}${sets.max === null ? '' : `–${sets.max}`} × ` : '';
  const amount =
    dose.kind === 'none'
      ? 'none'
      : dose.kind === 'open'
        ? `until ${dose.until}`
        : `${dose.kind} ${dose.min}${dose.max === null ? '' : `–${dose.max}`}`;
  return `${title}: ${many}${amount}${side.kind === 'none' ? '' : `, ${side.kind}`}`;
}

test('numbers with the letter of a superset', () => {
  const expected = ['Goblet squat: 3 × reps 8', 'Ring row: 3 × reps 10', 'Plank: 2 × hold 40'];
  for (const [a, b, c] of [
    ['A1.', 'A2.', 'B1.'],
    ['1a)', '1b)', '2a)'],
    ['A1 –', 'A2 –', 'B1 –'],
    ['A1', 'A2', 'B1'],
    ['(A1)', '(A2)', '(B1)'],
  ])
    expect(stepsOf(`Garage\n\n${a} Goblet squat 3 x 8\n${b} Ring row 3 x 10\n${c} Plank 2 x 40 s\n`)).toEqual(expected);
});

test('a phase’s line with its rounds, and names with a dose and a sentence after it', () => {
  const text =
    'Thursday\n\nBlock A: 4 rounds, 90 sec rest between rounds\nA1. Goblet squat x 8. Three seconds down, one up.\nA2. Kettlebell press x 6 each arm. Ribs are down.\n\nBlock B: 3 rounds\nB1. Swings x 15. Snap the hips, the arms are ropes.\nB2. Heels up on the box, 2 min. Eyes are closed.\n';
  expect(phasesOf(text)).toEqual([
    {
      ...{ title: 'Block A', rounds: 4, restBetweenRounds: 90 },
      steps: ['Goblet squat: reps 8', 'Kettlebell press: reps 6, each'],
    },
    {
      ...{ title: 'Block B', rounds: 3, restBetweenRounds: 0 },
      steps: ['Swings: reps 15', 'Heels up on the box: hold 120'],
    },
  ]);
});

test('a line about one phase, in an article whose title holds the steps', () => {
  const text =
    'MONDAY IN THE SHED\n\nWARM-UP\n- Cat-camel, 8\n- March in place, 2 min\n\nBLOCK A: 4 rounds, 60 sec rest between rounds\n- Row, 10\n- Squat, 12\n\nBLOCK B: 2 rounds\n- Plank, 30 s\n- Dead bug, 8 per side\n';
  expect(phasesOf(text).map(({ rounds, restBetweenRounds }) => [rounds, restBetweenRounds])).toEqual([
    [1, 0],
    [4, 60],
    [2, 0],
  ]);
});

test('names in bold within the text', () => {
  const text =
    '<h1>Evening</h1><p>I start with <b>lamp turns</b>: keep the elbow at your side and turn the palm as if you were unscrewing a lamp, twelve times with each arm.</p><p>Step your right foot forward into a <b>low lunge</b>. Let the hips hang. Stay for eight breaths.</p><p>Only one more thing, the <b>mermaid</b>. Slide your hands towards your belt and hold for 40 seconds.</p>';
  expect(stepsOf(text)).toEqual(['Lamp turns: reps 12, each', 'Low lunge: breaths 8', 'Mermaid: hold 40']);
});
