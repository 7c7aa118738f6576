/** Ways to write a routine, each in a few lines: names, numbers and phases. */
import { expect, test } from 'vitest';

import { phasesInWords, stepsInWords } from '../../../tests/import-articles/in-words';
import { importArticle } from './import-article';

test('numbers with the letter of a superset', () => {
  const expected = ['Goblet squat: 3 × reps 8', 'Ring row: 3 × reps 10', 'Plank: 2 × hold 40'];
  for (const [a, b, c] of [
    ['A1.', 'A2.', 'B1.'],
    ['1a)', '1b)', '2a)'],
    ['A1 –', 'A2 –', 'B1 –'],
    ['A1', 'A2', 'B1'],
    ['(A1)', '(A2)', '(B1)'],
  ])
    expect(stepsInWords(`Garage\n\n${a} Goblet squat 3 x 8\n${b} Ring row 3 x 10\n${c} Plank 2 x 40 s\n`)).toEqual(
      expected,
    );
});

test('a phase’s line with its rounds, and names with a dose and a sentence after it', () => {
  const text =
    'Thursday\n\nBlock A: 4 rounds, 90 sec rest between rounds\nA1. Goblet squat x 8. Three seconds down, one up.\nA2. Kettlebell press x 6 each arm. Ribs are down.\n\nBlock B: 3 rounds\nB1. Swings x 15. Snap the hips, the arms are ropes.\nB2. Heels up on the box, 2 min. Eyes are closed.\n';
  expect(phasesInWords(text)).toEqual([
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
  expect(phasesInWords(text).map(({ rounds, restBetweenRounds }) => [rounds, restBetweenRounds])).toEqual([
    [1, 0],
    [4, 60],
    [2, 0],
  ]);
});

test('names in bold within the text', () => {
  const text =
    '<h1>Evening</h1><p>I start with <b>lamp turns</b>: keep the elbow at your side and turn the palm as if you were unscrewing a lamp, twelve times with each arm.</p><p>Step your right foot forward into a <b>low lunge</b>. Let the hips hang. Stay for eight breaths.</p><p>Only one more thing, the <b>mermaid</b>. Slide your hands towards your belt and hold for 40 seconds.</p>';
  expect(stepsInWords(text)).toEqual(['Lamp turns: reps 12, each', 'Low lunge: breaths 8', 'Mermaid: hold 40']);
});

test('speech and posts without punctuation', () => {
  const speech =
    "okay so the first exercise is wall slides stand with your back against the wall slide your arms up and down and we're going to do ten of those nice and slow and next we've got the doorway stretch put your forearm on the frame step through until you feel it and hold that for thirty seconds on each side and then the last one is chin tucks sit up tall pull your chin straight back and we'll do twelve of them and that's it";
  expect(stepsInWords(speech)).toEqual([
    'Wall slides: reps 10',
    expect.stringMatching(/: hold 30, each$/),
    'Chin tucks: reps 12',
  ]);
  const post =
    'what fixed my back\n\ncat cow get on all fours round your back then let it sag i do 10 of those\n\nafter that glute bridges lie on your back feet flat push your hips up 3 sets of 12\n\nlast thing is the figure four stretch cross your ankle over the knee pull the leg in 30 secs each side\n';
  expect(stepsInWords(post).slice(0, 2)).toEqual(['Cat cow: reps 10', 'Glute bridges: 3 × reps 12']);
  const german =
    'als erstes stell dich an die wand schieb dein kinn nach hinten und halte das fünf sekunden das machen wir zehnmal\n\ndann setz dich auf einen stuhl neig den kopf zur seite bis du eine dehnung spürst und bleib da dreißig sekunden pro seite\n\nzum schluss kreise deine schultern nach hinten zwanzigmal\n';
  expect(stepsInWords(german).map((step) => step.replace(/^.*: /, ''))).toEqual([
    'reps 10',
    'hold 30, each',
    'reps 20',
  ]);
});

test('prices, years, dates, reading times and how often are no amounts', () => {
  const table = (amounts: string[]) =>
    `<h1>Which band?</h1><table><tr><th>Color</th><th>Good for</th><th></th></tr>${amounts.map((each) => `<tr><td>Color</td><td>Squats</td><td>${each}</td></tr>`).join('')}</table><p>Stretch the band slowly.</p>`;
  for (const amounts of [
    ['$9', '$10', '$12'],
    ['9 €', '10 €', '12 €'],
    ['2019', '2021', '2024'],
    ['May 9', 'May 10', 'June 12'],
  ])
    expect(stepsInWords(table(amounts)), amounts.join()).toEqual([]);
  expect(stepsInWords(table(['9', '10', '12']))).toHaveLength(3);
  const byline =
    '<h1>Lunch reset</h1><h3>From the health team, 6 minutes reading time</h3><h3>Chin tuck</h3><p>Pull your chin back. Do 8 reps.</p><h3>Twist</h3><p>Turn to the back of the chair. Hold for 20 seconds per side.</p>';
  expect(stepsInWords(byline)).toEqual(['Chin tuck: reps 8', 'Twist: hold 20, each']);
  const often =
    '<p><strong>Chin tuck.</strong> Pull your chin back. Do 8 reps.</p><p><strong>Stretch break.</strong> Stand up and stretch your arms for 5 minutes every three hours.</p>';
  expect(stepsInWords(often)).toEqual(['Chin tuck: reps 8', 'Stretch break: none']);
});

test('on both sides of something is where', () => {
  const text =
    '<h2>1. Door squat</h2><p>Hold the handles on both sides of an open door. Sit back for 20 seconds.</p><h2>2. Calf stretch</h2><p>Heel down. 30 seconds, on both sides.</p>';
  expect(stepsInWords(text)).toEqual(['Door squat: hold 20', 'Calf stretch: hold 30, each']);
});

test('the other side, in a sentence of its own or with “and then”', () => {
  const text =
    '<h2>1. Twist</h2><p>Let the knees fall to the right. A minute and a half, and then to the left.</p><h2>2. Leg press</h2><p>Tense your right leg for 20 seconds. Then the left.</p><h2>3. Stork</h2><p>Hold the foot for 30 seconds. Other leg.</p>';
  expect(stepsInWords(text)).toEqual(['Twist: hold 90, each', 'Leg press: hold 20, each', 'Stork: hold 30, each']);
  const german =
    '<h2>1. Storch</h2><p>Zieh den Fuß zum Po. Zweimal 30 Sekunden, dann ist das andere Bein dran.</p><h2>2. Ferse</h2><p>Senke die Fersen. Bleib anderthalb Minuten so.</p>';
  expect(stepsInWords(german)).toEqual(['Storch: 2 × hold 30, each', 'Ferse: hold 90']);
});

test('as long as it takes, where one carries on', () => {
  const text =
    '<h2>1. Shake</h2><p>Shake your hands. Carry on until your fingers tingle.</p><h2>2. Rest</h2><p>Lie down until you don’t want to lie there anymore.</p><h2>3. Bridge</h2><p>Lift the hips. 10 reps.</p>';
  expect(stepsInWords(text).slice(0, 2)).toEqual([
    'Shake: until your fingers tingle',
    expect.stringMatching(/^Rest: until you don’t want/),
  ]);
});

test('several names with one amount in a sentence', () => {
  const expected = ['Calves: hold 45', 'Quads: hold 45', 'Hips: hold 45'];
  for (const text of [
    'Calves, quads and hips, 45 s each.',
    'Stretch your calves, quads, hips for 45 seconds each.',
    '45 seconds each: calves, quads, hips.',
    'Then calves + quads + hips, 45 s each.',
  ])
    expect(stepsInWords(`<h1>Cool-down</h1><p>Nothing fancy after a run.</p><p>${text}</p>`), text).toEqual(expected);
  expect(stepsInWords('<p>I train calves, quads and hips for 45 minutes each week.</p>')).toEqual([]);
});

test('intervals of their own', () => {
  const text =
    '<h1>Sprints</h1><ol><li>High knees: 10 s on, 20 s off × 5</li><li>Climbers: 20 s on / 10 s off, 8 rounds</li><li>Plank: 30 s work, 15 s rest x 4</li></ol>';
  expect(stepsInWords(text)).toEqual(['High knees: 5 × hold 10', 'Climbers: 8 × hold 20', 'Plank: 4 × hold 30']);
});

test('the rounds of an EMOM rather than its minutes', () => {
  const list = '\n1. 12 swings\n2. 10 push-ups\n3. 8 goblet squats\n';
  for (const name of ['EMOM x 15 (5 rounds of 3)', 'EMOM 15 (5 rounds)', 'EMOM, 15 min, 5 rounds'])
    expect(
      phasesInWords(`Saturday\n\n${name}${list}`).map(({ rounds }) => rounds),
      name,
    ).toEqual([5]);
});

test.each([
  'Breathe in to a slow count of four, out for six.',
  'Inhale for a count of 4, exhale to a count of 6.',
  'In through the nose for four, out through the mouth for six.',
  'Count to four as you breathe in and to six as you breathe out.',
  'Breathe 4 in, 6 out.',
])('a breath’s pace: %s', (text) => {
  const { routine } = importArticle(
    `<h2>1. Long exhale</h2><p>${text} Keep going for three minutes.</p><h2>2. Bridge</h2><p>Lift the hips. 10 reps.</p>`,
  );
  expect(routine?.phases[0]?.steps[0]).toMatchObject({
    breath: { inhale: 4, exhale: 6 },
    dose: { kind: 'hold', min: 180 },
  });
});

test.each([
  'One minute. New to it? 30 seconds is plenty.',
  'One minute (30 seconds if you’re new).',
  'Hold for one minute. Beginners? 30 seconds will do.',
])('an amount for beginners: %s', (text) => {
  const { routine } = importArticle(
    `<h2>1. Heel walk</h2><p>Lift your toes and walk. ${text}</p><h2>2. Bridge</h2><p>Lift the hips. 10 reps.</p>`,
  );
  expect(routine?.phases[0]?.steps[0]?.dose).toMatchObject({ kind: 'hold', min: 60, beginner: 30 });
});

test('lots of repetitions, a dozen, all four, and five times up and down', () => {
  const text =
    '<h2>1. Band pull</h2><p>Band around the arch, pull against it, 3 lots of 10 per foot.</p><h2>2. Wrist waves</h2><p>Palms together, push to and fro. A dozen on each side.</p><h2>3. Thumb taps</h2><p>Make an O.</p><p>Do: 5 times through all four fingers.</p><h2>4. Giraffe</h2><p>Make your neck long. Five times up and down.</p>';
  expect(stepsInWords(text)).toEqual([
    'Band pull: 3 × reps 10, each',
    'Wrist waves: reps 12, each',
    'Thumb taps: reps 5',
    'Giraffe: reps 5',
  ]);
});

test('a numbered section with one named exercise, beside those that have several', () => {
  const text =
    '<h1>After the cast</h1><h2>1. Exercises for the fingers</h2><p><b>a) Hook</b><br>Bend the top joints.<br>Do: 10 repetitions.</p><p><b>b) Fan</b><br>Spread the fingers.<br>Do: 8 repetitions.</p><h2>2. Exercises for the wrist</h2><p><b>a) Wave</b><br>Lower the hand and raise it.<br>Do: 12 repetitions.</p><p><b>b) Wiper</b><br>Slide the hand to the side.<br>Do: 10 repetitions.</p><h2>3. Exercise for the shoulder</h2><p><b>Shelf</b><br>Raise the arm forwards.<br>Do: 2 sets of 5 repetitions.</p>';
  expect(stepsInWords(text).at(-1)).toBe('Shelf: 2 × reps 5');
});

test('numbers with a hash, and a side by itself', () => {
  const text =
    '<h3>#1 Seat tilt (10–12 reps)</h3><p>Roll your pelvis.</p><h3>#2 Knee to wall</h3><p>Injured foot only, a hand from the wall. Bend the knee. 12 times.</p><h3>#3 Eagle arms (40 seconds each side)</h3><p>Cross your elbows.</p>';
  expect(stepsInWords(text)).toEqual([
    'Seat tilt: reps 10–12',
    'Knee to wall: reps 12, one',
    'Eagle arms: hold 40, each',
  ]);
});
