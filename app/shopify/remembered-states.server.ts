import type { AdminApi } from './admin-api.server';

/** Shopify's maximum for one call of `nodes`. */
const MAX_IDS = 250;

/** States remembered by a process. */
const MAX_REMEMBERED = 5000;

interface Options<State> {
  /** Anything else can't be in Shopify. */
  idPattern: RegExp;
  missing: State;
  /** Milliseconds that a state is remembered. */
  maxAge: number;
  /** Whether a state may be remembered. */
  isSettled?: (state: State) => boolean;
  /** The states of at most 250 GIDs, in their order. */
  read: (admin: AdminApi, ids: string[]) => Promise<State[]>;
}

/** The states of files, products and the like in Shopify, remembered for a while by shop and GID. */
export class RememberedStates<State> {
  readonly #options: Options<State>;
  /** With the time in milliseconds since the epoch. The oldest is the first. */
  readonly #known = new Map<string, { state: State; at: number }>();

  constructor(options: Options<State>) {
    this.#options = options;
  }

  /** @throws what `read` throws */
  async read(input: { admin: AdminApi; shop: string; ids: readonly string[] }): Promise<Record<string, State>> {
    const { admin, shop } = input;
    const { idPattern, missing, maxAge, isSettled = () => true, read } = this.#options;
    const states: Record<string, State> = {};
    const unknown: string[] = [];
    for (const id of new Set(input.ids)) {
      const known = this.#known.get(`${shop} ${id}`);
      if (!idPattern.test(id)) states[id] = missing;
      else if (known && Date.now() - known.at < maxAge) states[id] = known.state;
      else unknown.push(id);
    }
    for (let start = 0; start < unknown.length; start += MAX_IDS) {
      const ids = unknown.slice(start, start + MAX_IDS);
      const found = await read(admin, ids);
      ids.forEach((id, index) => {
        const state = found[index] ?? missing;
        states[id] = state;
        if (isSettled(state)) this.#remember(`${shop} ${id}`, state);
      });
    }
    return states;
  }

  #remember(key: string, state: State): void {
    this.#known.delete(key);
    this.#known.set(key, { state, at: Date.now() });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}
