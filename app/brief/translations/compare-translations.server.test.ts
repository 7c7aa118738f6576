import { describe, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { GERMAN, briefInLanguages } from '../../../tests/support/app/brief-in-languages';

import { compareVersions } from '../versions/versions.server';

const { context, id, translate, publish } = briefInLanguages();

describe('comparing versions', () => {
  const compare = (from: number | 'draft', to: number | 'draft') =>
    compareVersions({ ...context(), id: id(), from, to });

  test('says which translations changed, with their texts', async () => {
    await publish();
    await translate(GERMAN);
    await publish();
    expect(await compare(1, 2)).toEqual([{ text: 'Added German (3 texts)', before: null, after: null }]);
    const [section] = buyersBrief.sections;
    const heading = `sections/${section?.id}/heading`;
    await translate({ title: 'Vor dem Kauf', pitch: '', [heading]: 'Die Dicke' }, 'de', GERMAN);
    expect(await compare(2, 'draft')).toEqual([
      { text: 'German: Title changed', before: GERMAN.title, after: 'Vor dem Kauf' },
      { text: 'German: Description removed', before: GERMAN.pitch, after: null },
      { text: 'German: Section 1, heading added', before: null, after: 'Die Dicke' },
    ]);
    await publish();
    expect((await compare(2, 3))?.map(({ text }) => text)).toHaveLength(3);
    expect(await compare(3, 'draft')).toEqual([]);
    expect(await compare(3, 1)).toEqual([{ text: 'Removed German (3 texts)', before: null, after: null }]);
  });
});
