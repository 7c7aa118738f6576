/** The import against the labeled articles, their variants, and hostile input. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type LabeledArticle, readSet } from '../../../tests/import-articles/read-set';
import { type Score, scoreArticle } from '../../../tests/import-articles/score';
import { variants } from '../../../tests/import-articles/variants';
import { draftSchema } from '../schema';
import { importArticle } from './import-article';

const articles = readSet();

const known = new Map<string, Score>();

/** Many variants of an article are the same text, which gives the same draft each time. */
function scoreOf(article: LabeledArticle): Score {
  const key = `${article.name}\n${article.input}`;
  const score = known.get(key) ?? scoreArticle(article, importArticle(article.input));
  known.set(key, score);
  return score;
}

const scores = articles.map(scoreOf);

function share(all: readonly Score[], right: keyof Score, of: keyof Score): number {
  const sum = (key: keyof Score) => all.reduce((total, score) => total + Number(score[key]), 0);
  return sum(right) / Math.max(1, sum(of));
}

describe('the labeled articles', () => {
  test('are as many and as different as they have to be', () => {
    const count = (isIt: (name: string) => boolean) => articles.filter(({ name }) => isIt(name)).length;
    expect(articles.length + readSet(true).length).toBeGreaterThanOrEqual(30);
    expect(readSet(true)).toHaveLength(20);
    expect(count((name) => name.startsWith('not-routines/'))).toBeGreaterThanOrEqual(6);
    expect(articles.filter(({ label }) => label.language === 'de').length).toBeGreaterThanOrEqual(4);
  });

  test('steps are found, doses are right, and few steps are false', () => {
    expect(share(scores, 'stepsFound', 'steps')).toBeGreaterThanOrEqual(0.95);
    expect(share(scores, 'dosesRight', 'doses')).toBeGreaterThanOrEqual(0.95);
    expect(share(scores, 'falseSteps', 'found')).toBeLessThanOrEqual(0.05);
    expect(share(scores, 'fieldsRight', 'fields')).toBeGreaterThanOrEqual(0.95);
  });

  test('no field has wrong evidence', () => {
    expect(scores.flatMap(({ name, wrongEvidence }) => wrongEvidence.map((each) => `${name}: ${each}`))).toEqual([]);
  });

  test.each(articles.filter(({ label }) => 'notRoutine' in label))('$name is none, with a reason', ({ input }) => {
    const { routine, reason, evidence, unplaced } = importArticle(input);
    expect(routine).toBeNull();
    expect(reason).toMatch(/^(?:It|The) /);
    expect(evidence).toEqual([]);
    expect(unplaced).not.toEqual([]);
  });

  test('give drafts that can be saved, the same each time', () => {
    for (const { name, input } of articles) {
      const { routine } = importArticle(input);
      if (routine) expect(draftSchema.safeParse(routine).error, name).toBeUndefined();
      expect(importArticle(input).routine).toEqual(routine);
    }
  });

  test('in languages whose sentences aren’t known say so', () => {
    const { routine, reason } = importArticle(articles.find(({ name }) => name === 'languages/es-cadera')?.input ?? '');
    expect(routine).not.toBeNull();
    expect(reason).toMatch(/^Only numbers and structure were read/);
  });
});

test('variants in whitespace, tags, and the order of dose and side score within 0.02', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.constantFrom(...Object.keys(variants)), (seed, kind) => {
      const varied = articles.map((article) => {
        const input = variants[kind]?.(article, seed) ?? article.input;
        return scoreOf({ ...article, input });
      });
      for (const [right, of] of [
        ['stepsFound', 'steps'],
        ['dosesRight', 'doses'],
      ] as const) {
        expect(share(varied, right, of), `${kind} ${right}`).toBeGreaterThanOrEqual(share(scores, right, of) - 0.02);
      }
      expect(share(varied, 'falseSteps', 'found'), kind).toBeLessThanOrEqual(
        share(scores, 'falseSteps', 'found') + 0.02,
      );
    }),
    { numRuns: 20 },
  );
}, 60_000);

/** Pieces that articles are made of, whole or broken. */
const pieces = fc.constantFrom(
  ...['<p>', '</p>', '<h2>', '</h2>', '<ul><li>', '</li>', '<ol>', '<br>', '<b>', '</b>', '<table><tr><td>', '</td>'],
  ...['<img src="/a.jpg" alt="A knee">', '<a href="/products/ball">', '</a>', '<script>', '</script>', '<!--', '-->'],
  ...['Step 1', '1. Pigeon', 'Hold for 30 seconds per side.', '3 x 10', 'Breathe in for 4, out for 6.', '• ', '\n\n'],
  ...[
    'Stop if it hurts.',
    'See a doctor if',
    'Next, lie on your back',
    'until it softens',
    '1️⃣',
    '𝟐',
    '٣ مرات',
    '❌',
    '\ud83d',
  ],
  ...[
    'You’ll need a mat',
    'Why it works:',
    'How to do it:',
    '# ',
    '**',
    '| a | b |',
    '[00:12] ',
    '&nbsp;',
    '&#0;',
    '<',
    '"',
  ],
);
const anyArticle = fc.oneof(
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
    .map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('any input gives a draft that can be saved, or a reason, and evidence that quotes the text', () => {
  fc.assert(
    fc.property(anyArticle, (input) => {
      const { routine, reason, evidence, unplaced, text } = importArticle(input);
      if (routine === null) expect(reason).not.toBeNull();
      else expect(draftSchema.safeParse(routine).error).toBeUndefined();
      for (const { start, end, quote } of [...evidence, ...unplaced]) expect(text.slice(start, end)).toBe(quote);
    }),
    { numRuns: 1500 },
  );
});

describe('hostile input', () => {
  const routine =
    '<h1>Hips</h1><h2>1. Pigeon</h2><p>Hold for 30 seconds per side.</p><h2>2. Bridge</h2><p>Lift the hips. 10 reps.</p>';
  const titles = (input: string) =>
    importArticle(input).routine?.phases.flatMap(({ steps }) => steps.map(({ title }) => title));

  test.each([
    ['10,000 nested tags', '<div>'.repeat(10_000) + routine],
    ['10,000 nested lists before it', '<ul><li>'.repeat(10_000) + 'a' + '</li></ul>'.repeat(10_000) + routine],
    ['10,000 bold tags that are never closed', '<b>'.repeat(10_000) + '</b>'.repeat(10_000) + routine],
    ['a script', `<script>document.body.innerHTML = "<h2>3. Curl</h2><p>10 reps</p>"</script>${routine}`],
    ['HTML that’s cut off', `${routine}<h2>3. Cur`.slice(0, -8)],
    ['a tag that’s cut off', `${routine}<a href="https://example.com`],
    ['a tag with 60,000 attributes', `<p ${Array.from({ length: 60_000 }, (_, i) => `a${i}`).join(' ')}>${routine}`],
  ])('%s', (_, input) => {
    expect(titles(input)).toEqual(['Pigeon', 'Bridge']);
  });

  test('nothing in a script or style is read', () => {
    const { text } = importArticle(`<style>p{color:red}</style>${routine}<script>alert(1)</script>`);
    expect(text).not.toMatch(/alert|color/);
  });

  test('URLs that a page can’t use are in no field', () => {
    const { routine: draft } = importArticle(
      `${routine}<p><a href="javascript:alert(1)">Book now</a> <img src="javascript:alert(1)" alt="x"></p>`,
    );
    expect(JSON.stringify(draft)).not.toContain('javascript');
  });

  test('an article over the limit is refused', () => {
    expect(importArticle('a'.repeat(6_000_001))).toMatchObject({
      routine: null,
      reason: expect.stringContaining('6 million') as string,
    });
  });
});

describe('what changes the meaning stays', () => {
  test('a label that says not to', () => {
    const { routine } = importArticle(
      '<h2>1. Bridge</h2><p>Lift the hips. 10 reps.</p><p><b>Mistakes to avoid:</b></p><ul><li>Arching the back</li></ul><h2>2. Clam</h2><p>Open the knee. 12 reps per side.</p>',
    );
    expect(routine?.phases[0]?.steps[0]?.cues).toContain('Mistakes to avoid: Arching the back');
  });

  test('a heading of warnings', () => {
    const { routine } = importArticle(
      '<h2>1. Bridge</h2><p>Lift the hips. 10 reps.</p><h2>2. Clam</h2><p>Open the knee. 12 reps per side.</p><h2>Please don’t</h2><ul><li>Bounce</li><li>Hold your breath</li></ul>',
    );
    expect(routine?.safety.warning).toBe('Please don’t: Bounce Please don’t: Hold your breath');
  });
});

test('an exercise that comes again is a step again, and no label', () => {
  const pose = '<h3>Child’s pose</h3><p>Sit back on your heels. Hold for 30 seconds.</p>';
  const { routine } = importArticle(
    `<h1>Short flow</h1>${pose}<h3>Lizard</h3><p>Step one foot out. 45 seconds per side.</p>${pose}`,
  );
  expect(routine?.phases[0]?.steps.map(({ title }) => title)).toEqual(['Child’s pose', 'Lizard', 'Child’s pose']);
});

test('intervals and rounds in labels above a list are those of its steps', () => {
  const { routine } = importArticle(
    'Card 7\n\nWork: 30 sec\nRest: 15 sec\nRounds: 4\n\n* Squat\n  Knees out.\n* Push-up\n  Elbows back.\n* Plank\n  Hips level.\n',
  );
  const [phase] = routine?.phases ?? [];
  expect(phase?.rounds).toBe(4);
  expect(phase?.steps.map(({ title, dose }) => [title, dose.kind === 'hold' && dose.min])).toEqual([
    ['Squat', 30],
    ['Push-up', 30],
    ['Plank', 30],
  ]);
});

test('of amounts by week, the first is the step’s', () => {
  const { routine } = importArticle(
    '<h1>Legs</h1><h2>Step-downs</h2><p>Lower your heel.</p><ul><li>Week 1–2: 2 × 8 per leg</li><li>Week 3–4: 3 × 10 per leg</li></ul><h2>Calf raises</h2><p>Rise onto your toes.</p><ul><li>Week 1–2: 2 × 12</li><li>Week 3–4: 2 × 15</li></ul>',
  );
  const [first] = routine?.phases[0]?.steps ?? [];
  expect(first).toMatchObject({ dose: { kind: 'reps', min: 8 }, sets: { min: 2 }, side: { kind: 'each' } });
  expect(first?.cues).toContain('Week 3–4: 3 × 10 per leg');
});
