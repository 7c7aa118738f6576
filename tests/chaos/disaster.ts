/** Processes that are killed while readers sign up, and what becomes of the sign-ups. */
// eslint-disable-next-line no-restricted-imports -- when things fail
import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

import type { Cluster } from './cluster.ts';
import { MailServer, type MailMode } from './mail-server.ts';
import { type Told, signUp } from './readers.ts';
import type { Result } from './result.ts';
import { type Supervised, supervise } from './supervisor.ts';
import { countWaiting, findLosses } from './verify.ts';

const BURST = 500;

/** Milliseconds between readers, and between kills. */
const READER_EVERY = 60;
const KILL_EVERY = 3000;

/** Milliseconds after the mail servers are back in which everything must have been sent. */
const MAX_WAIT = 10 * 60_000;

/** Shares of the time at which the mail servers change, and at which the database crashes. */
const MAIL: [at: number, mode: MailMode][] = [
  [0.15, 'down'],
  [0.35, 'throttling'],
  [0.55, 'slow'],
  [1, 'up'],
];
const CRASHES = [0.3, 0.7];

interface DisasterInput {
  cluster: Cluster;
  webPorts: number[];
  env: Record<string, string>;
  log: (text: string) => void;
}

export class Disaster {
  readonly #input: DisasterInput;
  readonly #accepted = new Map<string, number>();
  readonly #mail: MailServer[] = [];
  readonly #web: Supervised[] = [];
  readonly #workers: Supervised[] = [];
  readonly #told: Told = { acknowledged: [], tryAgain: 0, unanswered: 0 };
  readonly #bursts: Result['bursts'] = [];
  #inFlight = 0;
  #kills = 0;
  #crashes = 0;
  #mailIsBackAt = 0;

  constructor(input: DisasterInput) {
    this.#input = input;
  }

  async start(seed: (client: Client) => Promise<void>): Promise<void> {
    const { cluster, webPorts, env } = this.#input;
    await this.#query(seed);
    const shared = { ...env, DATABASE_URL: cluster.url };
    for (const port of webPorts) {
      const web = { ...shared, WORKER: 'off', PORT: String(port) };
      this.#web.push(supervise(`web ${this.#web.length + 1}`, ['build/server/index.js'], web));
    }
    for (let number = 1; number <= 2; number += 1) {
      const mail = new MailServer(this.#accepted);
      await mail.start();
      this.#mail.push(mail);
      const worker = { ...shared, SMTP_URL: mail.url };
      this.#workers.push(supervise(`worker ${number}`, ['build/server/worker.js'], worker));
    }
    for (const port of webPorts) await untilReady(port);
    this.#input.log('Two web and two worker processes are ready.');
  }

  /** Many readers within one second. */
  async burst(name: string, { withCrash = false } = {}): Promise<void> {
    const told: Told = { acknowledged: [], tryAgain: 0, unanswered: 0 };
    const readers = Array.from({ length: BURST }, async (_, index) => {
      await wait((index / BURST) * 1000);
      await signUp(this.#input.webPorts, told);
    });
    if (withCrash) await wait(500).then(() => this.#crashDatabase());
    await Promise.all(readers);
    const { acknowledged, tryAgain, unanswered } = told;
    this.#input.log(
      `${name}: ${acknowledged.length} acknowledged, ${tryAgain} told to try again, ${unanswered} unanswered`,
    );
    this.#bursts.push({ name, ...told });
    this.#told.acknowledged.push(...acknowledged);
    this.#told.tryAgain += tryAgain;
    this.#told.unanswered += unanswered;
  }

  /** Everything fails in turn, while readers sign up. */
  async rage(seconds: number): Promise<void> {
    const at = (share: number) => share * seconds * 1000;
    const end = Date.now() + at(1);
    const inTurn = [this.#workers[0], this.#web[0], this.#workers[1], this.#web[1]];
    const readers: Promise<void>[] = [];
    const sendReaders = async () => {
      while (Date.now() < end) {
        readers.push(signUp(this.#input.webPorts, this.#told));
        await wait(READER_EVERY);
      }
    };
    const killInTurn = async () => {
      for (let index = 0; Date.now() < end; index += 1) {
        await wait(KILL_EVERY);
        this.#kill(inTurn[index % inTurn.length]);
      }
    };
    await Promise.all([
      sendReaders(),
      killInTurn(),
      ...MAIL.map(([share, mode]) => wait(at(share)).then(() => this.#setMail(mode))),
      ...CRASHES.map((share) => wait(at(share)).then(() => this.#crashDatabase())),
    ]);
    await Promise.all(readers);
  }

  /** Waits until all emails are sent, at most ten minutes. */
  async settle(): Promise<Result> {
    const { acknowledged } = this.#told;
    let waiting = Number.POSITIVE_INFINITY;
    while (waiting > 0 && Date.now() < this.#mailIsBackAt + MAX_WAIT) {
      await wait(1000);
      waiting = await this.#query(countWaiting).catch(() => waiting);
    }
    const received = new Set([...this.#accepted.keys()].map((key) => key.split(' ')[0] ?? ''));
    const findings = await this.#query((client) => findLosses(client, acknowledged, received));
    const duplicates = [...this.#accepted.values()].reduce((sum, times) => sum + times - 1, 0);
    const processes = [...this.#web, ...this.#workers];
    const ended = processes.reduce((sum, { crashes }) => sum + crashes(), 0);
    return {
      ...{ ...findings, duplicates, bursts: this.#bursts, kills: this.#kills, crashes: this.#crashes, ended },
      ...{ told: this.#told, inFlight: this.#inFlight, waiting },
      emails: this.#accepted.size,
      seconds: (Date.now() - this.#mailIsBackAt) / 1000,
      isOk:
        findings.lost + findings.withoutReceipt + findings.unsent + ended === 0 &&
        duplicates <= this.#inFlight &&
        this.#bursts.every(({ unanswered }) => unanswered === 0),
    };
  }

  async stop(): Promise<void> {
    for (const each of [...this.#web, ...this.#workers]) await each.stop();
    for (const mail of this.#mail) await mail.stop();
  }

  /** What the processes logged last. */
  output(): string {
    return [...this.#web, ...this.#workers].map(({ name, output }) => `== ${name}\n${output()}`).join('\n');
  }

  #kill(target: Supervised | undefined): void {
    if (!target) return;
    const worker = this.#workers.indexOf(target);
    const inFlight = worker === -1 ? 0 : (this.#mail[worker]?.inFlight ?? 0);
    target.kill();
    this.#kills += 1;
    this.#inFlight += inFlight;
    this.#input.log(`kill -9 ${target.name}${worker === -1 ? '' : `, ${inFlight} emails in flight`}`);
  }

  async #crashDatabase(): Promise<void> {
    this.#crashes += 1;
    this.#input.log('PostgreSQL crashes');
    await this.#input.cluster.crash();
    this.#input.log('PostgreSQL is back');
  }

  async #setMail(mode: MailMode): Promise<void> {
    for (const mail of this.#mail) await mail.setMode(mode);
    this.#mailIsBackAt = Date.now();
    this.#input.log(`The mail servers are ${mode}`);
  }

  async #query<T>(run: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.#input.cluster.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await run(client);
    } finally {
      await client.end();
    }
  }
}

async function untilReady(port: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error(`No process is ready at port ${port}.`);
    await wait(100);
  }
}
