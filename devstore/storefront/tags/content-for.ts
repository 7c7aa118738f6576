import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';

import { renderBlocks, renderStaticBlock } from '../blocks.ts';
import { frameOf } from '../frame.ts';
import type { TagClass } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { NamedArguments } from './arguments.ts';

/** `{% content_for 'blocks' %}`, and `{% content_for 'block', type: 'x', id: 'y' %}` with variables for the block. */
export function contentForTag(page: Page): TagClass {
  return class extends Tag {
    readonly #what: string;
    readonly #arguments: NamedArguments;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const [, , what = '', rest = ''] = /^\s*(['"])(blocks?)\1\s*(?:,([\s\S]*))?$/.exec(token.args) ?? [];
      if (what === '') throw new Error(`content_for wants 'blocks' or 'block'`);
      this.#what = what;
      this.#arguments = new NamedArguments(rest, liquid);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const frame = frameOf(context);
      if (!frame) throw new Error('content_for is for sections and blocks');
      const { type, id, ...given } = yield* this.#arguments.evaluate(context);
      const closest = { ...frame.closest };
      const parameters: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(given)) {
        if (name.startsWith('closest.')) closest[name.slice('closest.'.length)] = value;
        else parameters[name] = value;
      }
      const inside = { ...frame, closest };
      if (this.#what === 'blocks') {
        emitter.write(yield renderBlocks(page, inside));
        return;
      }
      if (typeof type !== 'string' || typeof id !== 'string') throw new Error(`content_for 'block' wants type and id`);
      emitter.write(yield renderStaticBlock(page, inside, { type, id, parameters }));
    }
  };
}
