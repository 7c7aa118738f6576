import { expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { blankBrief, documentOf, draftOf, messageFor } from './draft';
import { checkBrief } from '../schema';

const blankDraft = () => draftOf(blankBrief(''));

function problemsOf(document: unknown, isMade = true) {
  const checked = checkBrief(document, isMade);
  return 'problems' in checked ? checked.problems : [];
}

test('a document that is opened and saved unchanged stays as it is', () => {
  expect(documentOf(draftOf(buyersBrief))).toEqual(buyersBrief);
  expect(problemsOf(buyersBrief)).toEqual([]);
});

test('lines and paragraphs are parted as they are typed', () => {
  const draft = { ...blankDraft(), inside: ' one \n\ntwo', sections: [{ heading: 'H', text: 'a\nb\n \n\nc' }] };
  expect(documentOf(draft)).toMatchObject({ inside: ['one', 'two'], sections: [{ paragraphs: ['a b', 'c'] }] });
});

test('a blank draft says at each field what is missing', () => {
  const problems = problemsOf(documentOf(blankDraft()));
  for (const field of ['title', 'pitch', 'inside', 'sections.0.heading', 'sections.0.text']) {
    expect(messageFor(field, problems)).toMatch(/^Write/);
  }
  expect(messageFor('consent', problems)).toBeUndefined();
});

test('a problem in a line or a paragraph says in which', () => {
  const draft = {
    ...draftOf(buyersBrief),
    inside: 'fine\nłatwo',
    sections: [{ heading: 'H', text: `fine\n\n${'a'.repeat(1501)}` }],
  };
  const problems = problemsOf(documentOf(draft));
  expect(messageFor('inside', problems)).toMatch(/^Line 2: The PDF’s typeface has no “ł”.*upload a PDF of your own/);
  expect(messageFor('sections.0.text', problems)).toBe('Paragraph 2: Keep this to 1500 characters.');
});

test.each(['javascript:alert(1)', 'http://example.com', 'https://', 'example.com', 'data:text/html,x'])(
  'a link elsewhere to %s is refused at its field',
  (url) => {
    const problems = problemsOf(documentOf({ ...draftOf(buyersBrief), alternative: { label: 'Elsewhere', url } }));
    expect(messageFor('alternative.url', problems)).toBeDefined();
  },
);

test('where the PDF is the merchant’s own, there need be no text, and it may have any letter', () => {
  const draft = { ...draftOf(buyersBrief), title: '選び方', inside: 'łatwo', sections: blankDraft().sections };
  expect(problemsOf(documentOf(draft), false)).toEqual([]);
  const checked = checkBrief(documentOf(draft), false);
  expect(checked).toMatchObject({ brief: { title: '選び方', sections: [] } });
  expect(problemsOf(documentOf({ ...draft, sections: [{ heading: 'H', text: ' ' }] }), false)).toHaveLength(1);
});

test.each([null, undefined, 7, 'text', [], { sections: 7 }, { sections: [null] }])('%j is no Brief', (document) => {
  expect(problemsOf(document)).not.toEqual([]);
  expect(problemsOf(document, false)).not.toEqual([]);
});
