/** The routine's structured data: valid JSON, whatever the routine's texts. */
import { expect, test } from 'vitest';

import { type Routine, SINGLE_SET, type Step } from '../../../app/routine/contract';
import { routineDuration } from '../../../app/routine/dose/duration.ts';
import { hipSequence } from '../../../prisma/seed/hip-sequence.ts';
import { renderSnippet } from '../../../tests/support/storefront/snippets.ts';

const HOSTILE = `</script><script>alert(1)</script> "quotes" 'single' back\\slash \n\t <!-- &amp; & {{ shop.name }} \u2028`;

interface HowToStep {
  '@type': string;
  name: string;
  position: number;
  image?: string;
  itemListElement: { '@type': string; text: string }[];
}

interface HowTo {
  '@context': string;
  '@type': string;
  name: string;
  description?: string;
  totalTime?: string;
  tool: { '@type': string; name: string }[];
  step: { '@type': string; name: string; description?: string; position: number; itemListElement: HowToStep[] }[];
}

test('lists phases, steps, doses and cues in order', async () => {
  const howTo = await howToOf(hipSequence);
  expect(howTo).toMatchObject({ '@context': 'https://schema.org', '@type': 'HowTo', name: hipSequence.title });
  expect(howTo.description).toBe(hipSequence.summary);
  expect(howTo.tool.map(({ name }) => name)).toEqual(hipSequence.equipment);
  expect(howTo.step.map(({ name }) => name)).toEqual(hipSequence.phases.map(({ title }) => title));
  expect(howTo.step.map(({ position }) => position)).toEqual([1, 2, 3, 4]);

  const steps = howTo.step.flatMap(({ itemListElement }) => itemListElement);
  expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const psoas = steps.find(({ name }) => name === hipSequence.phases[2]?.steps[0]?.title);
  const [dose, ...cues] = psoas?.itemListElement.map(({ text }) => text) ?? [];
  expect(dose).toBe('2 minutes (1 minute if you’re new to this) each side');
  expect(cues).toEqual(hipSequence.phases[2]?.steps[0]?.cues);
});

test('images of the shop get a full URL; other URLs stay as they are', async () => {
  const image = { kind: 'image', file: null, alt: '', width: 1, height: 1 } as const;
  const images = await Promise.all(
    ['/assets/one.webp', 'https://cdn.example/two.webp'].map(async (url) => {
      const howTo = await howToOf(routineOf([{ ...holdStep(30), media: { url, ...image } }]));
      return howTo.step[0]?.itemListElement[0]?.image;
    }),
  );
  expect(images).toEqual(['http://localhost:4000/assets/one.webp', 'https://cdn.example/two.webp']);
});

test.each<[string, Step[], string | undefined]>([
  [
    'holds, counting both sides and getting ready',
    [holdStep(60), { ...holdStep(45), side: { kind: 'each' } }],
    'PT165S',
  ],
  [
    'a range, by its upper end',
    [{ ...holdStep(30), dose: { ...holdStep(30).dose, max: 45 } as Step['dose'] }],
    'PT50S',
  ],
  ['reps, sets and rests', [{ ...reps(5), sets: { min: 2, max: null, rest: 30 }, restAfter: 10 }, reps(5)], 'PT85S'],
  ['none if a step is open-ended', [holdStep(60), { ...reps(5), dose: { kind: 'none', text: '' } }], undefined],
  [
    'none if a hold is for each spot',
    [{ ...holdStep(60), dose: { ...holdStep(60).dose, per: 'spot' } as Step['dose'] }],
    undefined,
  ],
])('total time: %s', async (_, steps, expected) => {
  expect((await howToOf(routineOf(steps))).totalTime).toBe(expected);
});

test('escapes hostile texts', async () => {
  const step: Step = {
    ...holdStep(30),
    title: HOSTILE,
    cues: [HOSTILE],
    dose: { kind: 'open', until: HOSTILE },
    media: { kind: 'image', file: null, url: `/${HOSTILE}`, alt: HOSTILE, width: 1, height: 1 },
  };
  const routine = routineOf([step]);
  const phases = routine.phases.map((phase) => ({ ...phase, title: HOSTILE, purpose: HOSTILE }));
  const howTo = await howToOf({ ...routine, title: HOSTILE, summary: HOSTILE, equipment: [HOSTILE], phases });
  expect([howTo.name, howTo.description, howTo.tool[0]?.name]).toEqual([HOSTILE, HOSTILE, HOSTILE]);
  const [section] = howTo.step;
  expect([section?.name, section?.description]).toEqual([HOSTILE, HOSTILE]);
  const [found] = section?.itemListElement ?? [];
  expect([found?.name, found?.image]).toEqual([HOSTILE, `http://localhost:4000/${HOSTILE}`]);
  expect(found?.itemListElement.map(({ text }) => text)).toEqual([`Hold until ${HOSTILE}`, HOSTILE]);
});

test('says sets and rests', async () => {
  const sets = { min: 3, max: null, rest: 30 };
  const howTo = await howToOf(routineOf([{ ...reps(10), cues: ['Slowly'], sets, restAfter: 60 }]));
  expect(howTo.step[0]?.itemListElement[0]?.itemListElement.map(({ text }) => text)).toEqual([
    '3 sets of 10 reps',
    'Rest between sets: 30 seconds · Then rest: 1 minute',
    'Slowly',
  ]);
});

test('leaves out what is empty and stays valid', async () => {
  const bare = { ...holdStep(30), cues: [] };
  const howTo = await howToOf({ ...routineOf([bare, bare]), summary: '', equipment: [] });
  expect(howTo).not.toHaveProperty('description');
  expect(howTo.tool).toEqual([]);
  expect(howTo.step[0]).not.toHaveProperty('description');
});

/** The script element's content, as an HTML parser reads it: up to the first end tag. */
async function howToOf(routine: Routine): Promise<HowTo> {
  const html = (
    await renderSnippet('structured-data', { routine: { ...routine, duration: routineDuration(routine) } })
  ).trim();
  const [whole, json = ''] = /^<script type="application\/ld\+json">([\s\S]*?)<\/script>/i.exec(html) ?? [];
  expect(whole).toBe(html);
  return JSON.parse(json) as HowTo;
}

function routineOf(steps: Step[]): Routine {
  return {
    ...hipSequence,
    phases: [{ id: 'only', title: 'Only', purpose: '', rounds: 1, restBetweenRounds: 0, steps }],
  };
}

function holdStep(seconds: number): Step {
  return {
    id: 'holdStep',
    title: 'Hold',
    cues: ['Breathe.'],
    why: '',
    side: { kind: 'none' },
    dose: { kind: 'hold', min: seconds, max: null, beginner: null, per: '' },
    sets: SINGLE_SET,
    restAfter: 0,
    breath: null,
    media: null,
    tools: [],
    intensity: 'gentle',
  };
}

function reps(count: number): Step {
  return { ...holdStep(1), dose: { kind: 'reps', min: count, max: null, beginner: null, per: '' } };
}
