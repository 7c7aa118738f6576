import { HonestDrop, lookupIn } from './honest-drop.ts';

/** `block`: of a theme's section, or an app's, which `{% render block %}` renders. */
export class BlockDrop extends HonestDrop {
  readonly #render: (block: BlockDrop) => Promise<string>;

  constructor(properties: Record<string, unknown>, render: (block: BlockDrop) => Promise<string>) {
    super('block', lookupIn(properties));
    this.#render = render;
  }

  render(): Promise<string> {
    return this.#render(this);
  }
}
