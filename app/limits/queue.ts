/** A bounded queue that no shop can fill alone. */

export interface QueueLimits {
  /** Tasks that run at the same time. */
  running: number;
  /** Tasks that run or wait: of one shop, and of all. */
  perShop: number;
  total: number;
}

/** Too many tasks run or wait already. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

export class Queue {
  readonly #limits: QueueLimits;
  readonly #byShop = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** @throws QueueFull */
  async run<T>(shop: string, task: () => Promise<T>): Promise<T> {
    const { running, perShop, total } = this.#limits;
    const ofShop = this.#byShop.get(shop) ?? 0;
    if (ofShop >= perShop || this.#running + this.#waiting.length >= total) throw new QueueFull();
    this.#byShop.set(shop, ofShop + 1);
    try {
      if (this.#running >= running) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      else this.#running += 1;
      return await this.#runNext(task);
    } finally {
      this.#leave(shop);
    }
  }

  /** Runs a task, then hands its turn to the next one. */
  async #runNext<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #leave(shop: string): void {
    const rest = (this.#byShop.get(shop) ?? 1) - 1;
    if (rest > 0) this.#byShop.set(shop, rest);
    else this.#byShop.delete(shop);
  }
}
