/** Named arguments of a tag, such as `id: 'x', closest.product: product`. */
import { type Context, type Liquid, Value } from 'liquidjs';

const ARGUMENT = /([\w.-]+)\s*:\s*("[^"]*"|'[^']*'|[^\s,]+)/g;

export class NamedArguments {
  readonly #values: [string, Value][];

  constructor(text: string, liquid: Liquid) {
    this.#values = [...text.matchAll(ARGUMENT)].map(([, name = '', value = '']) => [name, new Value(value, liquid)]);
  }

  *evaluate(context: Context): Generator<unknown, Record<string, unknown>, unknown> {
    const evaluated: Record<string, unknown> = {};
    for (const [name, value] of this.#values) evaluated[name] = yield value.value(context, false);
    return evaluated;
  }
}
