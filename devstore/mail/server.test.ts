import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type FaultMode, Faults } from '../faults.ts';
import { type MailServer, startMailServer } from './server.ts';

let dataDir: string;
let faults: Faults;
let server: MailServer;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'mail-'));
  faults = new Faults();
  server = await startMailServer(dataDir, faults);
});

afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true });
});

function send(subject = 'Your Brief'): Promise<unknown> {
  const transport = createTransport(server.url);
  return transport.sendMail({
    from: { name: 'Core Nexus', address: 'owner@core-nexus.example' },
    to: 'reader@example.com',
    bcc: 'archive@example.com',
    subject,
    text: 'Größe: a spot — held.',
    html: '<p>Größe: a spot — held.</p>',
    headers: { 'List-Unsubscribe': '<http://localhost/u>' },
  });
}

test('stores a message with its parts, headers and recipients', async () => {
  await send();
  const [message] = server.messages();
  expect(message).toMatchObject({
    from: 'Core Nexus <owner@core-nexus.example>',
    to: 'reader@example.com, archive@example.com',
    subject: 'Your Brief',
  });
  expect(message?.text.trim()).toBe('Größe: a spot — held.');
  expect(message?.html.trim()).toBe('<p>Größe: a spot — held.</p>');
  expect(message?.headers['list-unsubscribe']).toBe('<http://localhost/u>');
  expect(message?.size).toBe(server.raw(message?.id ?? '')?.length);
  expect(server.raw('../store')).toBeNull();
});

test('lists the newest first', async () => {
  for (const subject of ['one', 'two', 'three']) await send(subject);
  expect(server.messages().map(({ subject }) => subject)).toEqual(['three', 'two', 'one']);
});

test('keeps messages after a restart, until they are deleted', async () => {
  await send('one');
  await send('two');
  const before = structuredClone(server.messages());
  await server.close();
  server = await startMailServer(dataDir, faults);
  expect(server.messages()).toEqual(before);

  server.clear();
  await server.close();
  server = await startMailServer(dataDir, faults);
  expect(server.messages()).toEqual([]);
});

test.each<[FaultMode, number]>([
  ['down', 421],
  ['error', 550],
  ['throttle', 450],
])('the fault %s returns %i once', async (mode, responseCode) => {
  faults.add({ target: 'smtp', mode, times: 1 });
  await expect(send()).rejects.toMatchObject({ responseCode });
  expect(server.messages()).toEqual([]);
  await send();
  expect(server.messages()).toHaveLength(1);
});

test('a slow server accepts the message', async () => {
  faults.add({ target: 'smtp', mode: 'slow', times: 1 });
  const started = Date.now();
  await send();
  expect(Date.now() - started).toBeGreaterThan(2900);
  expect(server.messages()).toHaveLength(1);
});
