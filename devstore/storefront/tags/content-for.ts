import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';

import { renderBlocks, renderStaticBlock } from '../sections/blocks.ts';
import { scopeOf } from '../sections/scope.ts';
import type { TagClass } from '../liquid/types.ts';
import type { Page } from '../page/page.ts';
import { NamedArguments } from './arguments.ts';

/** `{% content_for 'blocks' %}` and `{% content_for 'block', type: 'x', id: 'y' %}`, which passes other arguments as variables. */
export function contentForTag(page: Page): TagClass {
  return class extends Tag {
    readonly #kind: string;
    readonly #arguments: NamedArguments;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const [, , kind = '', rest = ''] = /^\s*(['"])(blocks?)\1\s*(?:,([\s\S]*))?$/.exec(token.args) ?? [];
      if (kind === '') throw new Error(`content_for needs 'blocks' or 'block'`);
      this.#kind = kind;
      this.#arguments = new NamedArguments(rest, liquid);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const scope = scopeOf(context);
      if (!scope) throw new Error('content_for only works in sections and blocks');
      const { type, id, ...others } = yield* this.#arguments.evaluate(context);
      const closest = { ...scope.closest };
      const variables: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(others)) {
        if (name.startsWith('closest.')) closest[name.slice('closest.'.length)] = value;
        else variables[name] = value;
      }
      const innerScope = { ...scope, closest };
      if (this.#kind === 'blocks') {
        emitter.write(yield renderBlocks(page, innerScope));
        return;
      }
      if (typeof type !== 'string' || typeof id !== 'string')
        throw new Error(`content_for 'block' needs a type and an id`);
      emitter.write(yield renderStaticBlock(page, innerScope, { type, id, variables }));
    }
  };
}
