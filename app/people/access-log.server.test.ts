import { afterEach, expect, test, vi } from 'vitest';

import { withRequestContext } from '~/log.server';

import { logAccess } from './access-log.server';

const access = { session: { shop: 'one.myshopify.com' }, sessionToken: { sub: '90210' } };
const personId = '01a22816-831b-7464-bc52-c80492021b88';

afterEach(() => vi.restoreAllMocks());

test('logs who read whose data, and no data', () => {
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  withRequestContext({ requestId: 'request-1', terms: ['ruth@people.example'] }, () =>
    logAccess(access, 'person export', personId),
  );
  const { time, ...line } = JSON.parse(String(output.mock.calls[0]?.[0])) as Record<string, unknown>;
  expect(time).toMatch(/^\d{4}-/);
  expect(line).toEqual({
    level: 'info',
    requestId: 'request-1',
    shop: 'one.myshopify.com',
    user: '90210',
    read: 'person export',
    personId,
    msg: 'personal data read',
  });
});
