import morgan from 'morgan';
import { expect, test } from 'vitest';

import { loggedPath } from './request-log.server';

const TOKEN = 'aB3_-'.repeat(9).slice(0, 43);

test.each([
  ['/proxy/brief', '/proxy/brief'],
  [`/proxy/brief/${TOKEN}?shop=a.example&signature=1`, '/proxy/brief/…'],
  [`/proxy/me/${TOKEN}/data`, '/proxy/me/…/data'],
  ['/app/people?search=ann@example.com', '/app/people'],
  ['/app/people/0199f2a4-0000-7000-8000-0123456789ab', '/app/people/0199f2a4-0000-7000-8000-0123456789ab'],
])('of %s is logged %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});

test('the log of each request takes it', () => {
  const line = morgan.compile(':method :url');
  const request = { method: 'GET', url: `/proxy/unsubscribe/${TOKEN}?shop=a` } as never;
  expect(line(morgan as never, request, {} as never)).toBe('GET /proxy/unsubscribe/…');
});
