import { Hono } from 'hono';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { temporaryContext } from '../testing/temporary-context.ts';
import { inboxRoutes } from './inbox.ts';
import { type MailServer, startMailServer } from './server.ts';

let mail: MailServer;
let site: Hono;
let id: string;

beforeEach(async () => {
  const context = temporaryContext();
  mail = await startMailServer(context.config.dataDir, context.faults);
  site = new Hono().route('/inbox', inboxRoutes(mail));
  await createTransport(mail.url).sendMail({
    from: 'shop@example.com',
    to: 'reader@example.com',
    subject: 'Your Brief',
    html: '<!doctype html><html><body><script>fetch("/__devstore/mail")</script><a href="http://localhost/b">Open</a></body></html>',
  });
  id = mail.messages()[0]?.id ?? '';
});

afterEach(() => mail.close());

test('lists messages without their bodies', async () => {
  const list: unknown = await (await site.request('/inbox/messages')).json();
  expect(list).toMatchObject([{ id, to: 'reader@example.com', subject: 'Your Brief' }]);
  expect(list).not.toHaveProperty('[0].html');
});

test("a message's HTML is sandboxed, with links that open outside", async () => {
  const response = await site.request(`/inbox/messages/${id}/html`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^sandbox /);
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|allow-forms/);
  expect(policy).toContain("default-src 'none'");
  expect(await response.text()).toMatch(/^<!doctype html><base target="_blank"><html>/);
});

test('the raw message can be downloaded', async () => {
  const response = await site.request(`/inbox/messages/${id}/raw`);
  expect(response.headers.get('content-type')).toBe('message/rfc822');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(mail.raw(id));
});

test.each(['', '/html', '/raw'])('a deleted message returns 404 (%s)', async (view) => {
  mail.clear();
  expect((await site.request(`/inbox/messages/${id}${view}`)).status).toBe(404);
});
