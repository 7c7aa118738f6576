import { StrictDrop, lookupIn } from '../liquid/strict-drop.ts';

/** `block`. `{% render block %}` renders an app block. */
export class BlockDrop extends StrictDrop {
  readonly #render: (block: BlockDrop) => Promise<string>;

  constructor(properties: Record<string, unknown>, render: (block: BlockDrop) => Promise<string>) {
    super('block', lookupIn(properties));
    this.#render = render;
  }

  render(): Promise<string> {
    return this.#render(this);
  }
}
