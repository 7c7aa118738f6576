/** Remembers for a short time what Shopify said about files and products, because a preview follows every keystroke. */

/** Milliseconds. Long enough for typing, and short enough for an edit in Shopify. */
const MAX_AGE = 60_000;
const MAX_ENTRIES = 500;

interface Entry<Found> {
  found: Promise<Found | undefined>;
  expiresAt: number;
}

export class ReferenceCache<Found> {
  readonly #entries = new Map<string, Entry<Found>>();

  /**
   * What `read` found, or found before for the same key. Undefined if it failed or takes longer than `maxWait`; then it's there
   * the next time.
   * @param maxWait milliseconds
   */
  async get(key: string, read: () => Promise<Found>, maxWait: number): Promise<Found | undefined> {
    const known = this.#entries.get(key);
    const found = known && known.expiresAt > Date.now() ? known.found : this.#remember(key, read);
    let timer;
    const tooLong = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, maxWait);
    });
    const answer = await Promise.race([found, tooLong]);
    clearTimeout(timer);
    return answer;
  }

  /** A failure is remembered too: without the scope, every keystroke would be refused again. */
  #remember(key: string, read: () => Promise<Found>): Promise<Found | undefined> {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined && this.#entries.size >= MAX_ENTRIES) this.#entries.delete(oldest);
    const found = read().catch(() => undefined);
    this.#entries.delete(key);
    this.#entries.set(key, { found, expiresAt: Date.now() + MAX_AGE });
    return found;
  }
}
