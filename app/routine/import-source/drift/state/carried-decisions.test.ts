import { expect, test } from 'vitest';

import type { Decisions } from '../../../import/contract';
import { importArticle } from '../../../import/import-article';
import type { Draft } from '../../../schema';
import { carryDecisions } from './carried-decisions';
import { withKnownIds } from './known-ids';

const ARTICLE = `<h1>Hips</h1><p>Ten minutes after work.</p><h2>1. Pigeon</h2><p>Fold the front leg. Hold for 60 seconds per side.</p>
<h2>2. Frog</h2><p>Knees wide, sit back. Do 10 reps.</p><h2>Our shop</h2><p>Chairs cost 300 dollars.</p>`;
const PLANK = '<h2>0. Plank</h2><p>Keep your back flat. Hold for 30 seconds.</p>';

function imported(html: string, before?: Draft) {
  const { routine, unplaced, reason } = importArticle(html);
  if (!routine) throw new Error(reason ?? '');
  return { document: before ? withKnownIds(before, routine, 'new') : routine, unplaced };
}

/** Decisions after the article changed, and the draft has all that changed unless it's given. */
function carried(decisions: Decisions, html: string, change: (draft: Draft) => Draft = (draft) => draft): Decisions {
  const before = { ...imported(ARTICLE), decisions };
  const after = imported(html, before.document);
  return carryDecisions({ before, after, draft: change(after.document) });
}

const PIGEON = 'phases.0.steps.0';
const FROG = 'phases.0.steps.1';

test('decisions move with their step', () => {
  const html = ARTICLE.replace('<h2>1. Pigeon', `${PLANK}<h2>1. Pigeon`);
  const decisions = { title: 'accepted', [`${PIGEON}.dose`]: 'corrected', [`${FROG}.title`]: 'accepted' } as const;
  expect(carried(decisions, html)).toEqual({
    ...{ title: 'accepted', 'phases.0.steps.1.dose': 'corrected', 'phases.0.steps.2.title': 'accepted' },
  });
});

test('decisions about a step that was removed are dropped', () => {
  const html = ARTICLE.replace(
    /<h2>2\. Frog.*10 reps\.<\/p>/,
    '<h2>2. Bridge</h2><p>Squeeze at the top. Do 12 reps.</p>',
  );
  expect(carried({ [`${FROG}.dose`]: 'accepted', [`${PIGEON}.dose`]: 'accepted' }, html)).toEqual({
    [`${PIGEON}.dose`]: 'accepted',
  });
});

test('a field that changed is accepted if the draft has it, and otherwise corrected', () => {
  const html = ARTICLE.replace('60 seconds', '90 seconds');
  const dose = `${PIGEON}.dose`;
  const keep = imported(ARTICLE).document;
  for (const decision of ['accepted', 'corrected', 'rejected'] as const) {
    expect(carried({ [dose]: decision }, html)).toEqual({ [dose]: 'accepted' });
    expect(carried({ [dose]: decision }, html, () => keep)).toEqual({ [dose]: 'corrected' });
  }
  // What nobody decided stays undecided.
  expect(carried({}, html)).toEqual({});
});

test('a field that the merchant emptied stays rejected', () => {
  const html = ARTICLE.replace('Ten minutes after work.', 'Ten minutes before work.');
  const emptied = (draft: Draft) => ({ ...draft, summary: '' });
  expect(imported(html).document.summary).toBe('Ten minutes before work.');
  expect(carried({ summary: 'rejected' }, html, emptied)).toEqual({ summary: 'rejected' });
});

test('passages are found where their words are now', () => {
  const { unplaced } = imported(ARTICLE);
  const keyOf = (html: string, text: string) => {
    const passage = imported(html).unplaced.find(({ quote }) => quote === text);
    return `unplaced.${passage?.start}_${passage?.end}`;
  };
  expect(unplaced.map(({ quote }) => quote)).toContain('Our shop');
  const html = ARTICLE.replace('<h2>1. Pigeon', `${PLANK}<h2>1. Pigeon`).replace('300', '400');
  const decisions = {
    [keyOf(ARTICLE, 'Our shop')]: 'rejected',
    [`${keyOf(ARTICLE, 'Our shop')}.${FROG}.cues`]: 'accepted',
    [`${keyOf(ARTICLE, 'Chairs cost 300 dollars.')}.equipment`]: 'accepted',
  } as const;
  expect(carried(decisions, html)).toEqual({
    [keyOf(html, 'Our shop')]: 'rejected',
    [`${keyOf(html, 'Our shop')}.phases.0.steps.2.cues`]: 'accepted',
  });
});
