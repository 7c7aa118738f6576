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

import type { TagClass } from '../liquid/types.ts';
import { strictDrop } from '../liquid/strict-drop.ts';
import { fullList } from '../objects/content/limited-list.ts';
import type { PageRequest } from '../page/request.ts';
import { EnclosingTag } from './enclosing.ts';

/** Default `window_size`: how many pages are linked on either side of the current one. */
const WINDOW_SIZE = 2;
const MAX_PAGE_SIZE = 250;

/** `{% paginate blog.articles by 5 %}`: limits the list to the items of the page in `?page=`. */
export function paginateTag(request: PageRequest): TagClass {
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
        throw new Error('paginate needs a list and a number: LIST by NUMBER');
      this.#path = list.split('.');
      this.#list = new Value(list, liquid);
      this.#size = new Value(size, liquid);
      this.#window = window === undefined ? null : new Value(window, liquid);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const list = yield this.#list.value(context, false);
      const items: unknown[] = Array.isArray(list) ? fullList(list) : [];
      const size = Math.min(Math.max(1, Number(yield this.#size.value(context, false)) || 1), MAX_PAGE_SIZE);
      const window = this.#window ? Number(yield this.#window.value(context, false)) : WINDOW_SIZE;
      const requested = Number(request.query.get('page') ?? '1');
      const current = Number.isInteger(requested) && requested > 0 ? requested : 1;
      const pageItems = items.slice((current - 1) * size, current * size);
      const [root = '', ...path] = this.#path;
      const object: unknown = path.length > 0 ? context.getSync([root]) : null;
      yield* this.renderContent(context, emitter, {
        [root]: path.length > 0 ? new WithList(object, path, pageItems) : pageItems,
        paginate: paginateDrop(request, { items: items.length, size, current, window }),
      });
    }
  };
}

/** An object in which one list, at any depth, is replaced. */
class WithList extends Drop {
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
    return key === name ? new WithList(value, rest, this.#list) : value;
  }
}

interface Pages {
  /** Total number of items. */
  items: number;
  size: number;
  /** Starts at 1. */
  current: number;
  window: number;
}

function paginateDrop({ query: pageQuery, location }: PageRequest, { items, size, current, window }: Pages) {
  const pages = Math.max(1, Math.ceil(items / size));
  const url = (number: number) => {
    const query = new URLSearchParams(pageQuery);
    query.set('page', String(number));
    return `${location.path}?${query.toString()}`;
  };
  const link = (number: number, title = String(number)) =>
    strictDrop('part', { is_link: true, title, url: url(number) });
  const text = (title: string) => strictDrop('part', { is_link: false, title, url: null });
  const parts = () => {
    const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter(
      (number) => number === 1 || number === pages || Math.abs(number - current) <= window,
    );
    return numbers.flatMap((number, index) => [
      ...(index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [text('…')] : []),
      number === current ? text(String(number)) : link(number),
    ]);
  };
  return strictDrop('paginate', {
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
