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

/** The loops that a context is in, the innermost last. A snippet that is rendered has a context of its own. */
const loopsOf = new WeakMap<Context, Drop[]>();

/** `{% for %}`, whose `forloop` knows the loop around it as `parentloop`. */
export class ForTag extends LoopTag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid, parser);
    // LiquidJS makes `forloop` inside of its own rendering: the first thing in the loop's body completes it.
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
