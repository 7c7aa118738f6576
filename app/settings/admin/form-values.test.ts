import { expect, test } from 'vitest';

import { settingsSchema } from '../schema';
import { toChanges, toFormValues } from './form-values';

const saved = toFormValues(settingsSchema.parse({ downloadsPerLink: 3, logoUrl: 'https://shop.example/logo.png' }));

test('includes only changed settings', () => {
  expect(toChanges(saved, saved)).toEqual({});
  expect(toChanges({ ...saved, consentBox: true, requestsPerHour: ' 90 ' }, saved)).toEqual({
    consentBox: true,
    requestsPerHour: '90',
  });
});

test('turns a blank optional field into null, and rejects a blank required one', () => {
  const changes = toChanges({ ...saved, downloadsPerLink: '', logoUrl: ' ', requestsPerHour: '' }, saved);
  expect(changes).toEqual({ downloadsPerLink: null, logoUrl: null, requestsPerHour: '' });
  expect(settingsSchema.partial().safeParse(changes).error?.issues).toMatchObject([{ path: ['requestsPerHour'] }]);
});

test.each(['x', '1.5', '-1'])('the download limit %s gets an error message', (value) => {
  const issues = settingsSchema.partial().safeParse({ downloadsPerLink: value }).error?.issues ?? [];
  expect(issues[0]?.message).toMatch(/^Enter (a whole number|1 or more)$/);
});
