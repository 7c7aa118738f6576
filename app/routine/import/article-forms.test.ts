/** How articles are written, form by form: what of it are steps, and what are their doses. */
import { expect, test } from 'vitest';

import { stepsInWords } from '../../../tests/import-articles/in-words';

test('names with a blank line below them, as pages are when they’re pasted as text', () => {
  expect(
    stepsInWords(
      [
        'Loosen your feet',
        'Your feet carry you all day. Five minutes in the evening are enough to pay them back.',
        'Toe spread:',
        'Sit down and rest both feet flat on the floor. Spread your toes as wide as you can. Hold for 20 seconds. Repeat three times.',
        'Heel drop',
        'Stand with the balls of your feet on a step. Let both heels sink until your calves pull, and stay for 40 seconds.',
        'Ball roll',
        'Roll the sole of each foot slowly over a tennis ball, from the heel to the toes. Take one minute for each side.',
      ].join('\n\n'),
    ),
  ).toEqual(['Toe spread: 3 × hold 20', 'Heel drop: hold 40', 'Ball roll: hold 60, each']);
});

test('numbered lines below a name say how, in text as in a list', () => {
  const article = [
    'Two for the shins',
    'Shin pull',
    '1. Kneel on a folded towel.\n2. Sit back on your heels.\n3. Stay for 30 seconds.\n4. Repeat 2 times.',
    'Toe lift',
    '1. Lean your back against a wall.\n2. Lift the front of both feet.\n3. Do 15 repetitions.',
  ];
  expect(stepsInWords(article.join('\n\n'))).toEqual(['Shin pull: 2 × hold 30', 'Toe lift: reps 15']);
});

test('lists below headings that look the same say how, also if two of their lines have amounts', () => {
  const list = (title: string, ...items: string[]) =>
    `<h3>${title}</h3><ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
  const article =
    '<h1>Reset at the keyboard</h1>' +
    '<h2>Neck</h2>' +
    list('Ear to shoulder', 'Sit tall', 'Tilt your head to the right (20 sec)', 'Repeat on the other side') +
    list(
      'Nod and look',
      'Clasp your hands behind your head',
      'Let your chin sink (20 sec)',
      'Lift your eyes (20 sec)',
    ) +
    '<h2>Wrists</h2>' +
    list('Prayer press', 'Put your palms together', 'Sink your hands', 'Hold for 25 seconds') +
    list('Wrist rings', 'Clockwise 8 times', 'Counter-clockwise 8 times') +
    '<h2>Back</h2>' +
    list('Chair twist', 'Sit sideways', 'Turn to the backrest', 'Hold for 30 seconds per side');
  expect(stepsInWords(article).map((step) => step.split(':')[0])).toEqual([
    'Ear to shoulder',
    'Nod and look',
    'Prayer press',
    'Wrist rings',
    'Chair twist',
  ]);
});

test('one amount above a list of names is each one’s', () => {
  const article =
    '<h1>Before the match</h1><h2>Arms</h2><p>Nothing fast yet. Eight of each per direction:</p>' +
    '<ul><li>arm circles</li><li>wrist circles</li></ul>' +
    '<h2>Legs</h2><p><b>On the spot:</b> stay light on your feet. (Do 12 ea)</p>' +
    '<ul><li>Knee hugs</li><li>Heel kicks</li><li>Side lunges</li></ul>';
  expect(stepsInWords(article)).toEqual([
    'Arm circles: reps 8',
    'Wrist circles: reps 8',
    'Knee hugs: reps 12',
    'Heel kicks: reps 12',
    'Side lunges: reps 12',
  ]);
});

test('an amount for each exercise is also for those of the sections below', () => {
  const article =
    '<h1>Half an hour in the yard</h1><p>Perform each exercise for 40 seconds, then rest for 20 seconds.</p>' +
    '<p>Start by walking around the yard for 3 minutes.</p>' +
    '<h2>The circuit</h2><ol><li>Jump squat</li><li>Push-ups</li><li>High knees</li></ol>';
  expect(stepsInWords(article).slice(-3)).toEqual(['Jump squat: hold 40', 'Push-ups: hold 40', 'High knees: hold 40']);
});

test('a line that begins with a range has no number', () => {
  const article = [
    '# Nacken im Büro',
    '## Erste Übung\n\nDen Kopf nach vorne sinken lassen\n\n40 - 60 Sekunden dehnen',
    '## Zweite Übung\n\nDen Kopf zur Seite neigen\n\n30 - 45 Sekunden dehnen',
  ];
  expect(stepsInWords(article.join('\n\n')).map((step) => step.split(': ')[1])).toEqual(['hold 40–60', 'hold 30–45']);
});

test('a table’s column of amounts can have any name, and rows can be blank', () => {
  const article =
    '| Exercise | Mon | Thu | Details |\n|---|---|---|---|\n| Cossack squat | x | | 2×6 (per side) |\n' +
    '| Couch stretch | | x | 45s (per side) |\n| Wall slide | x | x | 3×8 |\n| 4 | | | |\n';
  expect(stepsInWords(article)).toEqual([
    'Cossack squat: 2 × reps 6, each',
    'Couch stretch: hold 45, each',
    'Wall slide: 3 × reps 8',
  ]);
});

test('doing it as often the other way, and short holds of many repetitions, are no sets', () => {
  const article =
    '<h2>1. Shoulder rolls</h2><p>Roll your shoulders. Do 10 rolls forward, then roll backward 10 times.</p>' +
    '<h2>2. Air squat</h2><p>Sit down and back.</p><ul><li>Repeat 15 times</li><li>Hold 1 second</li><li>Complete 2 sets</li></ul>';
  expect(stepsInWords(article)).toEqual(['Shoulder rolls: reps 10', 'Air squat: 2 × reps 15']);
});

test('Markdown with some HTML in it is Markdown', () => {
  const article =
    '# Calm hands\n\n<div class="tip">\nTwice a day is enough.\n</div>\n\n## Finger fan\n\n- Spread your fingers wide\n- Hold for 10 seconds\n- Repeat 5 times\n\n' +
    '## Palm press\n\n- Press your palms together\n- Hold for 20 seconds\n';
  expect(stepsInWords(article)).toEqual(['Finger fan: reps 5', 'Palm press: hold 20']);
});

test('with one amount for all, sentences below “Neck stretches” are steps, and a list of complaints isn’t', () => {
  const article =
    '<h1>Quick fixes between meetings</h1><p>Do you know one of these?</p><ul><li>heavy eyes</li><li>stiff jaw</li></ul>' +
    '<p>Here are four things for it. Hold each stretch for about 20 seconds.</p>' +
    '<p><b>Neck stretches:</b></p><ul><li>Let your head sink to the left as far as it goes, and reach the right hand to the floor.</li>' +
    '<li>Lace your fingers behind your head and let your elbows hang.</li></ul>' +
    '<p><b>Back stretches:</b></p><ul><li>Cross your arms and hug your shoulders, rounding the upper back.</li>' +
    '<li>Push your chair away from the table and fold forward from your hips.</li></ul>';
  expect(stepsInWords(article).map((step) => step.split(': ')[1])).toEqual([
    'hold 20',
    'hold 20',
    'hold 20',
    'hold 20',
  ]);
});

test('what’s around the steps is none: a byline, an introduction, and what to avoid', () => {
  const article =
    '<h1>Three for your hips</h1><p><b>The team of the studio</b><br>June 2, 2025 • 3 min read</p>' +
    '<h2>How the week looks</h2><p>Start every session slowly. Take your time.</p>' +
    '<h2>Low lunge</h2><p>Step one foot forward and sink. 40 seconds per side.</p>' +
    '<h2>Frog</h2><p>Spread your knees and lean back. One minute.</p>' +
    '<h2>Bridge</h2><p>Lift your hips. 12 reps.</p>' +
    '<h2>Don’t skip the rest</h2><p>Take a day off and let your legs recover.</p>';
  expect(stepsInWords(article)).toEqual(['Low lunge: hold 40, each', 'Frog: hold 60', 'Bridge: reps 12']);
});

test('a caption that repeats the name above it names nothing', () => {
  const article = [
    'Two for tired calves',
    'Wall calf stretch',
    'Photo of a wall calf stretch',
    '1. Face a wall.\n2. Slide one foot back.\n3. Hold the stretch for 30 seconds. Repeat 2 times.',
    'Stair drop',
    'Photo of a stair drop',
    '1. Stand on a stair with your toes.\n2. Let your heels sink.\n3. Stay for 20 seconds.',
  ];
  expect(stepsInWords(article.join('\n\n'))).toEqual(['Wall calf stretch: 2 × hold 30', 'Stair drop: hold 20']);
});

test('a numbered list below the name of one exercise is that exercise', () => {
  const article =
    '<h1>How to do the wall calf stretch</h1><ol><li>Stand an arm’s length from a wall.</li><li>Put both hands on it.</li>' +
    '<li>Slide one foot back and press the heel down for 40 seconds.</li><li>Bend the back knee and stay for 40 seconds.</li></ol>';
  expect(stepsInWords(article)).toEqual(['How to do the wall calf stretch: hold 40']);
});

test('German sentences that begin with any verb and “dich” or “Sie” instruct', () => {
  const article =
    '<h1>Zwei für die Hüfte</h1><h2>Schmetterling</h2><p>Begib dich in den Sitz, Fußsohlen aneinander.</p>' +
    '<h2>Halbmond</h2><p>Wagen Sie sich in einen weiten Schritt, das hintere Knie am Boden.</p>';
  expect(stepsInWords(article)).toEqual(['Schmetterling: none', 'Halbmond: none']);
});

test('sections named after exercises are steps, also if they only describe them', () => {
  const article =
    '<h1>Steady on your feet</h1><p>Three classics for every day.</p>' +
    '<h2>Lunges</h2><p>A favorite of dancers, and a good test of how the knees track.</p>' +
    '<h2>Calf raises</h2><p>Small, quiet and often forgotten.</p>' +
    '<h2>Side plank</h2><p>The whole flank has to work here.</p>';
  expect(stepsInWords(article)).toEqual(['Lunges: none', 'Calf raises: none', 'Side plank: none']);
});

test('a total for each leg is each leg’s, and one leg beside the other is how to lie', () => {
  const article =
    '<h2>1. Leg lift</h2><p>Lie with one knee bent and the other leg flat on the floor. Lift both hips. Do 12 reps.</p>' +
    '<h2>2. Heel slide</h2><p>Slide one heel to your hip and back. Repeat for a total of 10 reps on each leg.</p>';
  expect(stepsInWords(article)).toEqual(['Leg lift: reps 12', 'Heel slide: reps 10, each']);
});

test('the last step keeps a line that says how often', () => {
  const article = [
    '1. Shin stretch\nKneel and sit back. Hold for 20 seconds. Switch sides.',
    '2. Quad stretch\nStand on one leg.\nPull the heel of the other up. Hold for 10-15 seconds. Repeat on the other side.\nPerform 2-3 times for each side.',
  ];
  expect(stepsInWords(article.join('\n\n'))).toEqual([
    'Shin stretch: hold 20, each',
    'Quad stretch: 2–3 × hold 10–15, each',
  ]);
});

test('German ranges of times', () => {
  const article =
    '<h2>Übung 1: Nicken</h2><p>Den Kopf langsam senken und heben. Fünf- bis zehnmal wiederholen.</p>' +
    '<h2>Übung 2: Schulterkreisen</h2><p>Die Schultern nach hinten kreisen. Sechs- bis achtmal wiederholen.</p>';
  expect(stepsInWords(article).map((step) => step.split(': ').at(-1))).toEqual(['reps 5–10', 'reps 6–8']);
});

test('a name that comes again is that of an image first', () => {
  const pose = (name: string, how: string) =>
    `<h3>${name}</h3><p>Studio North | Archive</p><h3>${name}</h3><p>${how}</p>`;
  const article =
    '<h1>Three twists before lunch</h1>' +
    pose('Seated twist', 'Turn your chest to the window. Stay for five breaths.') +
    pose('Eagle twist', 'Cross your arms and turn your shoulders. Stay for four breaths.') +
    pose('Lunge twist', 'Step one foot back and open your chest. Stay for six breaths.');
  expect(stepsInWords(article)).toEqual([
    'Seated twist: breaths 5',
    'Eagle twist: breaths 4',
    'Lunge twist: breaths 6',
  ]);
});

test('German: in the other direction afterwards is the other side', () => {
  const article =
    '<h2>1. Knie pendeln</h2><p>Lassen Sie beide Knie nach links sinken. Halten Sie das 20 Sekunden und bewegen danach die Knie in die andere Richtung.</p>' +
    '<h2>2. Brücke</h2><p>Heben Sie das Becken. 12 Wiederholungen.</p>';
  expect(stepsInWords(article)).toEqual(['Knie pendeln: hold 20, each', 'Brücke: reps 12']);
});

test('a pace for each movement is no amount for all, and a table of times beside exercises has no steps', () => {
  const article =
    '<h1>Loose back</h1>' +
    '<h2>Cat-cow</h2><p>Round and arch your back, with about 3 seconds for each movement. Repeat 12 times.</p>' +
    '<h2>Bird dog</h2><p>Stretch one arm and the other leg. 8 reps per side.</p>' +
    '<h2>Bridge</h2><p>Lift your hips. 15 reps.</p>' +
    '<h2>How to go on</h2><p>What else is good for you:</p><ul><li>Long walks</li><li>Enough sleep</li><li>A firm mattress</li></ul>' +
    '<table><tr><th>Goal</th><th>Duration</th></tr><tr><td>On busy days</td><td>4 minutes</td></tr><tr><td>On Sundays</td><td>20 minutes</td></tr><tr><td>On holidays</td><td>15 minutes</td></tr></table>';
  expect(stepsInWords(article)).toEqual(['Cat-cow: reps 12', 'Bird dog: reps 8, each', 'Bridge: reps 15']);
});

test('“holding each for” is an amount for all', () => {
  const article =
    '<h1>Before bed</h1><p>Do these in order, holding each for 45 seconds.</p>' +
    '<h2>Happy baby</h2><p>Lie down and hold your feet.</p><h2>Butterfly</h2><p>Put your soles together and let your knees fall.</p>';
  expect(stepsInWords(article)).toEqual(['Happy baby: hold 45', 'Butterfly: hold 45']);
});
