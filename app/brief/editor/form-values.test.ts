import { expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import type { SectionDraft } from './blocks/block-draft';
import { blankBrief, toDocument, toFormValues, errorMessage } from './form-values';
import { checkBrief } from '../schema';

const blankDraft = () => toFormValues(blankBrief(''));

const section = (text: string): SectionDraft => ({ id: 's', heading: 'H', blocks: [{ id: 'b', kind: 'text', text }] });

function problemsOf(document: unknown, isGenerated = true) {
  const checked = checkBrief(document, isGenerated);
  return 'problems' in checked ? checked.problems : [];
}

test('a document survives a round trip through the form', () => {
  expect(toDocument(toFormValues(buyersBrief))).toEqual(buyersBrief);
  expect(problemsOf(buyersBrief)).toEqual([]);
});

test('splits text into lines and paragraphs', () => {
  const draft = { ...blankDraft(), inside: ' one \n\ntwo', sections: [section('a\nb\n \n\nc')] };
  expect(toDocument(draft)).toMatchObject({
    inside: ['one', 'two'],
    sections: [{ blocks: [{ paragraphs: ['a b', 'c'] }] }],
  });
});

test('shows an error at each required field of a blank draft', () => {
  const problems = problemsOf(toDocument(blankDraft()));
  for (const field of ['title', 'pitch', 'inside', 'sections.0.heading', 'sections.0.blocks.0.text']) {
    expect(errorMessage(field, problems)).toMatch(/^(Enter|Add)/);
  }
  expect(errorMessage('consent', problems)).toBeUndefined();
});

test('names the line or paragraph that has a problem', () => {
  const draft = {
    ...toFormValues(buyersBrief),
    inside: 'fine\nง่าย',
    sections: [section(`fine\n\n${'a'.repeat(1501)}`)],
  };
  const problems = problemsOf(toDocument(draft));
  expect(errorMessage('inside', problems)).toMatch(/^Line 2: The generated PDF can’t show “ง”.*upload your own PDF/);
  expect(errorMessage('sections.0.blocks.0.text', problems)).toBe('Paragraph 2: Use 1,500 characters or fewer');
});

test.each(['javascript:alert(1)', 'http://example.com', 'https://', 'example.com', 'data:text/html,x'])(
  'rejects the other store URL %s',
  (url) => {
    const problems = problemsOf(toDocument({ ...toFormValues(buyersBrief), alternative: { label: 'Elsewhere', url } }));
    expect(errorMessage('alternative.url', problems)).toBeDefined();
  },
);

test('allows any characters and no guide text with an uploaded PDF', () => {
  const draft = { ...toFormValues(buyersBrief), title: '選び方', inside: 'łatwo', sections: blankDraft().sections };
  expect(problemsOf(toDocument(draft), false)).toEqual([]);
  const checked = checkBrief(toDocument(draft), false);
  expect(checked).toMatchObject({ brief: { title: '選び方', sections: [] } });
  expect(problemsOf(toDocument({ ...draft, sections: [section(' ')] }), false)).toHaveLength(1);
});

test.each([null, undefined, 7, 'text', [], { sections: 7 }, { sections: [null] }])(
  'rejects %j as a document',
  (document) => {
    expect(problemsOf(document)).not.toEqual([]);
    expect(problemsOf(document, false)).not.toEqual([]);
  },
);
