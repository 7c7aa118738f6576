import {
  type Context,
  Drop,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type TopLevelToken,
  Value,
} from 'liquidjs';

import type { TagClass } from '../liquid-types.ts';
import { honestDrop } from '../objects/honest-drop.ts';
import { wholeList } from '../objects/limited-list.ts';
import type { Page } from '../page.ts';
import { EnclosingTag } from './enclosing.ts';

/** Pages that are linked on either side of the current one, where `window_size` does not say. */
const WINDOW_SIZE = 2;
const MAX_PAGE_SIZE = 250;

/** `{% paginate blog.articles by 5 %}`: inside it, the list is the part of it that `?page=` asks for. */
export function paginateTag(page: Page): TagClass {
  return class extends EnclosingTag {
    readonly #path: string[];
    readonly #list: Value;
    readonly #size: Value;
    readonly #window: Value | null;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid, parser);
      const [, list, size, window] =
        /^\s*([\w.-]+)\s+by\s+([\w.-]+)\s*(?:,\s*window_size:\s*([\w.-]+)\s*)?$/.exec(token.args) ?? [];
      if (list === undefined || size === undefined)
        throw new Error('paginate wants a list and a number: LIST by NUMBER');
      this.#path = list.split('.');
      this.#list = new Value(list, liquid);
      this.#size = new Value(size, liquid);
      this.#window = window === undefined ? null : new Value(window, liquid);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const list = yield this.#list.value(context, false);
      const items: unknown[] = Array.isArray(list) ? wholeList(list) : [];
      const size = Math.min(Math.max(1, Number(yield this.#size.value(context, false)) || 1), MAX_PAGE_SIZE);
      const window = this.#window ? Number(yield this.#window.value(context, false)) : WINDOW_SIZE;
      const asked = Number(page.query.get('page') ?? '1');
      const current = Number.isInteger(asked) && asked > 0 ? asked : 1;
      const part = items.slice((current - 1) * size, current * size);
      const [root = '', ...path] = this.#path;
      const around: unknown = path.length > 0 ? context.getSync([root]) : null;
      yield* this.renderInside(context, emitter, {
        [root]: path.length > 0 ? new Replaced(around, path, part) : part,
        paginate: paginateDrop(page, { items: items.length, size, current, window }),
      });
    }
  };
}

/** An object with one list in it, at any depth, that is another. */
class Replaced extends Drop {
  readonly #object: unknown;
  readonly #path: string[];
  readonly #list: unknown[];

  constructor(object: unknown, path: string[], list: unknown[]) {
    super();
    this.#object = object;
    this.#path = path;
    this.#list = list;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const object = this.#object;
    const [name, ...rest] = this.#path;
    if (key === name && rest.length === 0) return this.#list;
    const value: unknown =
      object instanceof Drop
        ? (object.liquidMethodMissing(key, undefined as never) as unknown)
        : (object as Record<string, unknown> | null)?.[key];
    return key === name ? new Replaced(value, rest, this.#list) : value;
  }
}

interface Pages {
  /** How many items there are in all. */
  items: number;
  size: number;
  /** From 1. */
  current: number;
  window: number;
}

function paginateDrop(page: Page, { items, size, current, window }: Pages) {
  const pages = Math.max(1, Math.ceil(items / size));
  const url = (number: number) => {
    const query = new URLSearchParams(page.query);
    query.set('page', String(number));
    return `${page.location.path}?${query.toString()}`;
  };
  const link = (number: number, title = String(number)) =>
    honestDrop('part', { is_link: true, title, url: url(number) });
  const text = (title: string) => honestDrop('part', { is_link: false, title, url: null });
  const parts = () => {
    const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
      (number) => number === 1 || number === pages || Math.abs(number - current) <= window,
    );
    return shown.flatMap((number, at) => [
      ...(at > 0 && number - (shown[at - 1] ?? 0) > 1 ? [text('…')] : []),
      number === current ? text(String(number)) : link(number),
    ]);
  };
  return honestDrop('paginate', {
    items,
    pages,
    parts,
    current_page: current,
    current_offset: (current - 1) * size,
    page_size: size,
    page_param: 'page',
    previous: current > 1 ? link(current - 1, '« Previous') : null,
    next: current < pages ? link(current + 1, 'Next »') : null,
  });
}
