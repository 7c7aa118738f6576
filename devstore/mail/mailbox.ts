/**
 * Stores messages on disk: `<id>.eml` is the raw message, `<id>.json` its envelope. The envelope is written last, so a message
 * without one is incomplete and ignored.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Envelope, type MailMessage, parseMessage } from './message.ts';

export class Mailbox {
  readonly #folder: string;
  #messages: MailMessage[] = [];
  #count = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the mailbox in `folder`, which is created if it doesn't exist. */
  static async open(folder: string): Promise<Mailbox> {
    mkdirSync(folder, { recursive: true });
    const mailbox = new Mailbox(folder);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
      const envelope = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Envelope;
      mailbox.#messages.push(await parseMessage(envelope, mailbox.#read(envelope.id)));
    }
    mailbox.#sort();
    return mailbox;
  }

  /** Newest first. */
  list(): MailMessage[] {
    return this.#messages;
  }

  /** The raw message, or null if there is none with this ID. */
  raw(id: string): Buffer | null {
    return this.#messages.some((each) => each.id === id) ? this.#read(id) : null;
  }

  async add(to: string[], bytes: Buffer): Promise<MailMessage> {
    const now = new Date();
    // IDs sort by time. The count makes them unique within a millisecond.
    const id = `${now.getTime()}-${String(this.#count++).padStart(6, '0')}`;
    const envelope: Envelope = { id, receivedAt: now.toISOString(), to };
    const message = await parseMessage(envelope, bytes);
    writeFileSync(this.#path(id, 'eml'), bytes);
    writeFileSync(this.#path(id, 'json.next'), JSON.stringify(envelope));
    renameSync(this.#path(id, 'json.next'), this.#path(id, 'json'));
    this.#messages.push(message);
    this.#sort();
    return message;
  }

  clear(): void {
    for (const { id } of this.#messages) {
      rmSync(this.#path(id, 'json'), { force: true });
      rmSync(this.#path(id, 'eml'), { force: true });
    }
    this.#messages = [];
  }

  #sort(): void {
    this.#messages.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  #read(id: string): Buffer {
    return readFileSync(this.#path(id, 'eml'));
  }

  #path(id: string, ending: string): string {
    return join(this.#folder, `${id}.${ending}`);
  }
}
