/** No route waits for the body of a request that isn’t signed: the response comes before anything was sent of it. */
import { expect, it } from 'vitest';

import { Connection } from '../../../app/http/server/testing/test-client.ts';
import { appPort } from '../../support/demo/own-demo.ts';
import { fillPattern, listRoutes } from '../../support/source/routes.ts';

const routes = listRoutes().filter(({ hasAction }) => hasAction);
const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];

it.each(routes)('$pattern', async ({ pattern }) => {
  for (const type of TYPES) {
    const connection = new Connection(appPort);
    const path = fillPattern(pattern, () => 'x');
    const head = [`POST ${path} HTTP/1.1`, 'Host: a', `Content-Type: ${type}`, 'Content-Length: 60000', '', ''];
    connection.write(head.join('\r\n'));
    await connection.until('HTTP/1.1 ');
    // Not 408, for waiting in vain.
    expect(connection.received).toMatch(/^HTTP\/1\.1 (?:30\d|40[0-5]|410|415) /);
    connection.end();
  }
});
