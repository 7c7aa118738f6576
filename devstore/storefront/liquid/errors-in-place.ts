/** Prints a Liquid error where it occurs and renders the rest of the file, as Shopify does. */
import { type Context, type Emitter, type Liquid, Tag, type Template, toValue } from 'liquidjs';

import { errorHtml, type Log } from './errors.ts';
import type { FilterHandler, TagClass } from './types.ts';
import { NotImplementedError } from './strict-drop.ts';

/** Makes the engine print and log errors instead of throwing, also for unknown tags and filters. */
export function printErrorsInPlace(engine: Liquid, log: Log): void {
  const { renderer } = engine;
  const renderTemplates = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = function* (templates: Template[], context: Context, emitter: Emitter = new TextEmitter()) {
    for (const template of templates) {
      try {
        yield renderTemplates([template], context, emitter);
      } catch (error) {
        emitter.write(errorHtml(log, error, template.token.file ?? 'a Liquid string'));
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    return emitter.buffer;
  };
  const known = Object.keys(engine.tags);
  fillIn(engine.filters, unknownFilter);
  fillIn(engine.tags, (name) => unknownTag(name, known));
}

/** Collects the output, as LiquidJS does if it's given no emitter. */
class TextEmitter implements Emitter {
  buffer = '';

  write(value: unknown): void {
    this.buffer += asText(value);
  }
}

function asText(input: unknown): string {
  const value: unknown = toValue(input);
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(asText).join('') : (value as { toString(): string }).toString();
}

/** Makes a table return `create(name)` for names it doesn't have. */
function fillIn<T>(table: Record<string, T>, create: (name: string) => T | undefined): void {
  const get = (_target: object, name: string | symbol) => (typeof name === 'string' ? create(name) : undefined);
  Object.setPrototypeOf(table, new Proxy({}, { get }));
}

function unknownFilter(name: string): FilterHandler {
  return () => {
    throw new NotImplementedError(`filter ${name}`);
  };
}

/** A tag that throws its name. What it encloses is rendered, and its end tag prints nothing. */
function unknownTag(name: string, known: string[]): TagClass | undefined {
  const start = /^end(.+)$/.exec(name)?.[1];
  if (start !== undefined && known.includes(start)) return undefined;
  return class extends Tag {
    override render(): void {
      if (start === undefined) throw new NotImplementedError(`tag ${name}`);
    }
  };
}
