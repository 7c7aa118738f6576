import type { Context, Emitter } from 'liquidjs';

import { EnclosingTag } from './enclosing.ts';

/** `{% style %}`: a style element with Liquid in it. */
export class StyleTag extends EnclosingTag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    emitter.write('<style data-shopify>');
    yield* this.renderContent(context, emitter);
    emitter.write('</style>');
  }
}
