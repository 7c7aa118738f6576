import {
  type Context,
  Drop,
  type Emitter,
  ForTag as LoopTag,
  type Liquid,
  type Parser,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';

/** The loops being rendered in a context, innermost last. A rendered snippet has its own context. */
const loopsOf = new WeakMap<Context, Drop[]>();

/** `{% for %}` with `forloop.parentloop`. */
export class ForTag extends LoopTag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid, parser);
    // LiquidJS creates `forloop` while rendering, so `parentloop` is added at the start of the loop's body.
    this.templates.unshift({ token, render: enterLoop });
  }

  override *render(context: Context, emitter: Emitter): ReturnType<LoopTag['render']> {
    const loops = loopsOf.get(context) ?? [];
    loopsOf.set(context, loops);
    const depth = loops.length;
    try {
      return yield* super.render(context, emitter);
    } finally {
      loops.length = depth;
    }
  }
}

function enterLoop(context: Context): void {
  const loop: unknown = context.getSync(['forloop']);
  const loops = loopsOf.get(context) ?? [];
  const parent = loops.at(-1);
  if (!(loop instanceof Drop) || loop === parent) return;
  Object.assign(loop, { parentloop: parent ?? null });
  loops.push(loop);
}
