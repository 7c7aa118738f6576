// @ts-check

/** Edits of the same kind within this time are one step, so that typing is undone together. */
const TOGETHER_MS = 1000;

/**
 * A value with undo and redo.
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
   * @param {string} [kind] edits of the same kind in quick succession are one step
   */
  push(next, kind = '') {
    const now = Date.now();
    const isSameStep = kind !== '' && kind === this.#kind && now - this.#at < TOGETHER_MS;
    if (!isSameStep) this.#past.push(this.#present);
    this.#present = next;
    this.#future = [];
    this.#kind = kind;
    this.#at = now;
  }

  undo() {
    this.#move(this.#past, this.#future);
  }

  redo() {
    this.#move(this.#future, this.#past);
  }

  /**
   * @param {T[]} from
   * @param {T[]} to
   */
  #move(from, to) {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.#present);
    this.#present = next;
    this.#kind = '';
  }
}
