/** Readers who sign up, each once, and remember what they were told. */
import { connect } from 'node:net';

import { signUpRequest } from '../benchmarks/bench/requests.ts';

/** Milliseconds. */
const TIMEOUT = 30_000;

export interface Told {
  /** Addresses of readers who were told to check their inbox. */
  acknowledged: string[];
  /** Who were told to try again. */
  tryAgain: number;
  /** Whose connection broke off, or wasn't accepted. They don't know. */
  unanswered: number;
}

/** Nothing was sent, because no process listens. */
const REFUSED = Symbol('refused');

let number = 0;

/** One reader. The next process gets the request if one doesn't listen, as a load balancer does it. */
export async function signUp(ports: number[], told: Told): Promise<void> {
  number += 1;
  const { bytes } = signUpRequest(number);
  const email = `reader-${number}@example.com`;
  let body: string | null | typeof REFUSED = REFUSED;
  for (let next = 0; next < ports.length && body === REFUSED; next += 1)
    body = await exchange(ports[(number + next) % ports.length] ?? 0, bytes);
  if (body === null || body === REFUSED) told.unanswered += 1;
  else if (body.includes('"ok":true')) told.acknowledged.push(email);
  else told.tryAgain += 1;
}

/** @returns the response's body; null without a whole response */
function exchange(port: number, bytes: string): Promise<string | null | typeof REFUSED> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1').setTimeout(TIMEOUT);
    let received = '';
    const end = (body: string | null | typeof REFUSED) => {
      socket.destroy();
      resolve(body);
    };
    socket.once('connect', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk: string) => {
      received += chunk;
      const start = received.indexOf('\r\n\r\n') + 4;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, start))?.[1] ?? Number.NaN);
      if (start > 3 && received.length >= start + length) end(received.slice(start, start + length));
    });
    socket
      .once('error', ({ code }: NodeJS.ErrnoException) => end(code === 'ECONNREFUSED' ? REFUSED : null))
      .once('close', () => end(null))
      .once('timeout', () => end(null));
  });
}
