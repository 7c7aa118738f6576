// @ts-check

/** How long edits of one kind count as one step, in milliseconds: typing a word is undone at once. */
const TOGETHER_MS = 1000;

/**
 * A value and the way back from it.
 *
 * @template T
 */
export class History {
  /** @type {T[]} */
  #past = [];
  /** @type {T} */
  #present;
  /** @type {T[]} */
  #future = [];
  #kind = '';
  #at = 0;

  /** @param {T} present */
  constructor(present) {
    this.#present = present;
  }

  get present() {
    return this.#present;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * @param {T} next
   * @param {string} [kind] edits of one kind that follow each other closely are one step; without it, each is its own
   */
  push(next, kind = '') {
    const now = Date.now();
    const together = kind !== '' && kind === this.#kind && now - this.#at < TOGETHER_MS;
    if (!together) this.#past.push(this.#present);
    this.#present = next;
    this.#future = [];
    this.#kind = kind;
    this.#at = now;
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  /**
   * @param {T[]} from
   * @param {T[]} to
   */
  #step(from, to) {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.#present);
    this.#present = next;
    this.#kind = '';
  }
}
