import { expect, test } from 'vitest';

import { typedField } from './typed-field';

const draft = {
  title: 'A',
  mail: { subject: '' },
  sections: [
    { heading: 'H', text: 'x' },
    { heading: 'I', text: '' },
  ],
};

test.each<[field: string | null, change: object]>([
  ['title', { title: 'B' }],
  ['mail.subject', { mail: { subject: 'S' } }],
  ['sections.1.text', { sections: [draft.sections[0], { heading: 'I', text: 'y' }] }],
  [null, {}],
  [null, { title: 'B', mail: { subject: 'S' } }],
  [null, { sections: [draft.sections[1], draft.sections[0]] }],
  [null, { sections: [draft.sections[0]] }],
  [null, { title: null }],
])('%s', (field, change) => {
  expect(typedField(draft, { ...draft, ...change })).toBe(field);
});
