import { expect, test } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { blankDraft, documentOf, draftOf, messageFor } from './draft';
import { checkBrief } from './schema';

function problemsOf(document: unknown) {
  const checked = checkBrief(document);
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
  expect(messageFor('inside', problems)).toBe('Line 2: The PDF’s typeface has no “ł”. Write it another way.');
  expect(messageFor('sections.0.text', problems)).toBe('Paragraph 2: Keep this to 1500 characters.');
});

test.each(['javascript:alert(1)', 'http://example.com', 'https://', 'example.com', 'data:text/html,x'])(
  'a link elsewhere to %s is refused at its field',
  (url) => {
    const problems = problemsOf(documentOf({ ...draftOf(buyersBrief), alternative: { label: 'Elsewhere', url } }));
    expect(messageFor('alternative.url', problems)).toBeDefined();
  },
);
