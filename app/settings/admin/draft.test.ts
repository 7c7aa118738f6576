import { expect, test } from 'vitest';

import { settingsSchema } from '../schema';
import { changesOf, draftOf } from './draft';

const saved = draftOf(settingsSchema.parse({ downloadsPerLink: 3, logoUrl: 'https://shop.example/logo.png' }));

test('only what was changed is sent', () => {
  expect(changesOf(saved, saved)).toEqual({});
  expect(changesOf({ ...saved, consentBox: true, requestsPerHour: ' 90 ' }, saved)).toEqual({
    consentBox: true,
    requestsPerHour: '90',
  });
});

test('an empty field is none where there may be none, and else is wrong', () => {
  const changes = changesOf({ ...saved, downloadsPerLink: '', logoUrl: ' ', requestsPerHour: '' }, saved);
  expect(changes).toEqual({ downloadsPerLink: null, logoUrl: null, requestsPerHour: '' });
  expect(settingsSchema.partial().safeParse(changes).error?.issues).toMatchObject([{ path: ['requestsPerHour'] }]);
});

test.each(['x', '1.5', '-1'])('a limit of %s says what to write instead', (typed) => {
  const issues = settingsSchema.partial().safeParse({ downloadsPerLink: typed }).error?.issues ?? [];
  expect(issues[0]?.message).toMatch(/^(Write a whole number|Allow at least one)/);
});
