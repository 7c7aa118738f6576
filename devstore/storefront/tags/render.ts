import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  RenderTag,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';

import { BlockDrop } from '../sections/block-drop.ts';
import { errorHtml, type Log } from '../liquid/errors.ts';
import type { TagClass } from '../liquid/types.ts';

/** `{% render 'snippet' %}` and, for app blocks, `{% render block %}`. An error in a snippet is printed in its place. */
export function renderTag(log: Log): TagClass {
  return class extends RenderTag {
    readonly #variable: string | null;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid, parser);
      this.#variable = /^\w+$/.test(token.args.trim()) ? token.args.trim() : null;
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      try {
        if (this.#variable === null) yield* super.render(context, emitter);
        else emitter.write(yield this.#renderBlock(context, this.#variable));
      } catch (error) {
        emitter.write(errorHtml(log, error, this.token.file ?? 'a snippet'));
      }
    }

    #renderBlock(context: Context, variable: string): Promise<string> {
      const block = context.getSync([variable]);
      if (!(block instanceof BlockDrop)) throw new Error(`{% render ${variable} %}: ${variable} is not a block`);
      return block.render();
    }
  };
}
