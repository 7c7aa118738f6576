import { describe, expect, test } from 'vitest';

import { sampleRoutine } from '../../tests/support/app/sample-routine';
import { type Routine, ROUTINE_MAX_BYTES } from './contract';
import { checkRoutine, draftSchema } from './schema';

function problemPaths(document: unknown): string[] {
  const checked = checkRoutine(document);
  if (!('problems' in checked)) return [];
  // Zod's own messages mention types, which mean nothing to a merchant.
  for (const { message } of checked.problems) expect(message).not.toMatch(/Invalid|expected|received|Too (big|small)/);
  return checked.problems.map(({ path }) => path);
}

/** The sample with the value at one path changed. Paths are written as in problems. */
function changed(path: string, value: unknown): unknown {
  const document: unknown = sampleRoutine();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((part, key) => (part as Record<string, unknown>)[key], document);
  (parent as Record<string, unknown>)[last] = value;
  return document;
}

test('returns a valid routine unchanged', () => {
  expect(checkRoutine(sampleRoutine())).toEqual({ routine: sampleRoutine() });
});

test('trims texts and removes unknown keys', () => {
  const document = { ...sampleRoutine(), title: '  Hip sequence ', onload: 'alert(1)' };
  expect(checkRoutine(document)).toEqual({ routine: sampleRoutine() });
});

describe('reports one problem, at the right field', () => {
  const step = 'phases.0.steps.0';
  test.each<[string, unknown]>([
    ['version', 1],
    ['version', 3],
    ['handle', ''],
    ['handle', 'Hip Sequence'],
    ['handle', 'hip--sequence'],
    ['handle', '../hips'],
    ['handle', 'h'.repeat(65)],
    ['title', ''],
    ['title', '   '],
    ['title', 'two\nlines'],
    ['title', 'x'.repeat(201)],
    ['title', 7],
    ['equipment.0', ' '],
    ['selfCheck', 'long sitting'],
    ['selfCheck.causes', 'long sitting'],
    ['selfCheck.causes.0', ' '],
    ['selfCheck.signs.1.text', ''],
    ['phases', []],
    ['phases', null],
    ['phases.1.steps', []],
    ['phases.1.title', ''],
    ['phases.1.id', 'prep'],
    ['phases.1.id', 'a b'],
    ['phases.1.steps.0.id', 'opener'],
    ['phases.1.steps.0.id', '"><script>'],
    [`${step}.title`, ''],
    [`${step}.cues`, []],
    [`${step}.cues.1`, ''],
    [`${step}.why`, undefined],
    [`${step}.intensity`, 'brutal'],
    [`${step}.side.kind`, 'both'],
    ['phases.1.steps.0.side.condition', '  '],
    [`${step}.dose.kind`, 'forever'],
    [`${step}.dose.min`, null],
    [`${step}.dose.min`, 0],
    [`${step}.dose.min`, -5],
    [`${step}.dose.min`, 4.5],
    [`${step}.dose.min`, '5'],
    [`${step}.dose.max`, 4],
    [`${step}.dose.max`, 501],
    [`${step}.dose.beginner`, 6],
    [`${step}.dose.beginner`, 0],
    ['phases.1.steps.0.dose.min', 3601],
    ['phases.0.steps.1.dose.until', ''],
    [`${step}.breath.cue`, ''],
    [`${step}.breath.exhale`, null],
    [`${step}.breath.inhale`, 61],
    [`${step}.media.url`, 'javascript:alert(1)'],
    [`${step}.media.url`, '//evil.example/a.png'],
    [`${step}.media.alt`, ''],
    [`${step}.media.width`, 0],
    [`${step}.media.height`, null],
    [`${step}.media.url`, ''],
    [`${step}.media.url`, 'https://www.youtube.com/watch?v=abcdefghijk'],
    [`${step}.media.file`, 'iliacus.webp'],
    [`${step}.media.file`, 'gid://shopify/MediaImage/1?x'],
    [`${step}.media.kind`, 'audio'],
    [`${step}.tools.0.name`, ''],
    [`${step}.tools.0.product`, '"><script>'],
    [`${step}.tools.0.url`, 'javascript:alert(1)'],
    [`${step}.tools.0.url`, 'amazon.example'],
    [`${step}.sets.min`, 0],
    [`${step}.sets.min`, 21],
    [`${step}.sets.min`, null],
    [`${step}.sets.rest`, -1],
    [`${step}.sets.rest`, 901],
    [`${step}.sets.rest`, 7.5],
    [`${step}.restAfter`, null],
    [`${step}.restAfter`, '30'],
    ['phases.1.rounds', 0],
    ['phases.1.rounds', 21],
    ['phases.1.rounds', Infinity],
    ['phases.1.restBetweenRounds', 901],
    ['safety.redFlags.0', ''],
    ['safety.help.label', ''],
    ['safety.help.url', 'javascript:alert(1)'],
    ['safety.help.url', ''],
    ['safety.help.locations.1', ''],
    ['completion.actions.0.url', '/somewhere'],
    ['completion.actions.1.url', ''],
    ['completion.actions.1.url', 'http://example.com'],
    ['completion.actions.1.label', ''],
    ['completion.actions.1.kind', 'malware'],
    ['completion.actions.1.locations', ['North']],
    ['completion.actions.1.product', 'gid://shopify/Product/1'],
    ['completion.actions.2.locations.1', ''],
  ])('%s: %j', (path, value) => {
    expect(problemPaths(changed(path, value))).toEqual([path]);
  });
});

test('a range of sets isn’t reversed', () => {
  const sets = (min: number, max: number | null) => changed('phases.0.steps.0.sets', { min, max, rest: 30 });
  expect(problemPaths(sets(2, 3))).toEqual([]);
  expect(problemPaths(sets(3, 2))).toEqual(['phases.0.steps.0.sets.max']);
});

describe('a video', () => {
  const video = (more: object) =>
    changed('phases.0.steps.0.media', {
      ...{ kind: 'video', file: null, url: '', alt: 'A lunge', captions: true, still: null, width: 1920, height: 1080 },
      ...more,
    });

  test.each([
    { file: 'gid://shopify/Video/1' },
    { url: 'https://youtu.be/abcdefghijk?t=5' },
    { url: 'https://vimeo.com/123456789', still: 'gid://shopify/MediaImage/2' },
  ])('is one of the shop’s files or on YouTube or Vimeo: %j', (more) => {
    expect(problemPaths(video(more))).toEqual([]);
  });

  test.each<[string, object]>([
    ['url', {}],
    ['url', { url: 'https://example.com/lunge.mp4' }],
    ['url', { url: 'https://www.youtube.com/' }],
    ['still', { file: 'gid://shopify/Video/1', still: 'still.png' }],
    ['captions', { file: 'gid://shopify/Video/1', captions: 'yes' }],
  ])('reports %s of %j', (name, more) => {
    expect(problemPaths(video(more))).toEqual([`phases.0.steps.0.media.${name}`]);
  });
});

test('a product button leads to a product of the shop, or to a URL', () => {
  const action = { kind: 'product', label: 'See the ball', url: '', product: null, locations: [] };
  const product = 'gid://shopify/Product/1';
  expect(problemPaths(changed('completion.actions', [{ ...action, product }]))).toEqual([]);
  expect(problemPaths(changed('completion.actions', [{ ...action, url: 'https://example.com/ball' }]))).toEqual([]);
  expect(problemPaths(changed('completion.actions', [action]))).toEqual(['completion.actions.0.url']);
});

test('the self-check can be left out, but not left empty', () => {
  expect(problemPaths(changed('selfCheck', null))).toEqual([]);
  expect(
    problemPaths(changed('selfCheck', { causes: [], signs: [{ text: 'Shallow breathing', seeProfessional: false }] })),
  ).toEqual([]);
  expect(problemPaths(changed('selfCheck', { causes: [], signs: [] }))).toEqual(['selfCheck.signs']);
});

/** The sample without `selfCheck`, and without the `locations` of its actions. */
function incomplete() {
  const { selfCheck: _, ...routine } = sampleRoutine();
  const actions = routine.completion.actions.map(({ locations: _, ...action }) => action);
  return { ...routine, completion: { ...routine.completion, actions } };
}

test('a draft must have every field', () => {
  const { error } = draftSchema.safeParse(incomplete());
  const paths = error?.issues.map(({ path }) => path.join('.'));
  expect(paths).toEqual(['selfCheck', ...[0, 1, 2].map((at) => `completion.actions.${at}.locations`)]);
});

test('a routine to publish must have every field', () => {
  expect(problemPaths(incomplete())).toEqual([
    'selfCheck',
    ...[0, 1, 2].map((at) => `completion.actions.${at}.locations`),
  ]);
});

test('a routine that is too large for a JSON field has one problem, without a path', () => {
  const routine: Routine = sampleRoutine();
  const phase = routine.phases[0];
  const step = phase?.steps[0];
  if (!phase || !step) throw new Error('The sample has a first step.');
  phase.steps = Array.from({ length: 40 }, (_, i) => ({ ...step, id: `step-${i}`, why: 'é'.repeat(1500) }));
  expect(new TextEncoder().encode(JSON.stringify(routine)).length).toBeGreaterThan(ROUTINE_MAX_BYTES);
  expect(problemPaths(routine)).toEqual(['']);
});

test.each([[null], [undefined], [7], ['routine'], [[]], [{}]])('rejects %j', (document) => {
  expect(problemPaths(document).length).toBeGreaterThan(0);
});

test('reports all problems at once', () => {
  const routine = sampleRoutine();
  routine.title = '';
  const document = {
    ...routine,
    phases: [
      { ...routine.phases[0], title: '' },
      { id: 'x', title: 'X', purpose: '', rounds: 1, restBetweenRounds: 0, steps: [] },
    ],
  };
  expect(problemPaths(document).sort()).toEqual(['phases.0.title', 'phases.1.steps', 'title']);
});

describe('a draft', () => {
  test('may be incomplete', () => {
    const draft = { ...sampleRoutine(), title: '', phases: [] };
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(draftSchema.safeParse(changed('phases.0.steps.0.dose.min', null)).success).toBe(true);
  });

  test('loses characters that can’t be stored or displayed', () => {
    const draft = draftSchema.parse({ ...sampleRoutine(), title: 'A\u0000b\ud800c', summary: 'one\ntwo' });
    expect(draft.title).toBe('Abc');
    expect(draft.summary).toBe('one\ntwo');
  });

  test.each<[string, unknown]>([
    ['title', 'x'.repeat(201)],
    ['summary', 'x'.repeat(2001)],
    ['equipment', Array(41).fill('mat')],
    ['phases', 'none'],
    ['phases.0.steps.0.dose.min', Infinity],
    ['phases.0.steps.0.side', { kind: 'both' }],
  ])('has limits: %s', (path, value) => {
    expect(draftSchema.safeParse(changed(path, value)).success).toBe(false);
  });

  test('has a total size limit', () => {
    const phase = sampleRoutine().phases[0];
    const step = { ...phase?.steps[0], why: 'x'.repeat(2000), cues: Array(40).fill('x'.repeat(2000)) };
    const phases = [{ ...phase, steps: Array(40).fill(step) }];
    expect(draftSchema.safeParse({ ...sampleRoutine(), phases }).success).toBe(false);
  });
});
