/**
 * What goes wrong in a Liquid file is said where it goes wrong, as on Shopify, and the rest of the file stays: in an
 * output, a tag, a filter or a tag that nobody knows.
 */
import { type Context, type Emitter, type Liquid, Tag, type Template, toValue } from 'liquidjs';

import { faultHtml } from './fault.ts';
import type { FilterHandler, TagClass } from './liquid-types.ts';
import { NotImplementedError } from './objects/honest-drop.ts';
import type { Page } from './page.ts';

export function sayFaultsInPlace(engine: Liquid, page: Page): void {
  const { renderer } = engine;
  const renderOne = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = function* (templates: Template[], context: Context, given?: Emitter) {
    const emitter = given ?? new TextEmitter();
    for (const template of templates) {
      try {
        yield renderOne([template], context, emitter);
      } catch (error) {
        emitter.write(faultHtml(page, error, template.token.file ?? 'a Liquid text'));
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    return emitter.buffer;
  };
  const known = Object.keys(engine.tags);
  answerUnknown(engine.filters, unknownFilter);
  answerUnknown(engine.tags, (name) => unknownTag(name, known));
}

/** Collects what is rendered, as LiquidJS does where it is given no emitter. */
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

/** Has the table answer for names that it lacks. */
function answerUnknown<T>(table: Record<string, T>, answer: (name: string) => T | undefined): void {
  const get = (_target: object, name: string | symbol) => (typeof name === 'string' ? answer(name) : undefined);
  Object.setPrototypeOf(table, new Proxy({}, { get }));
}

function unknownFilter(name: string): FilterHandler {
  return () => {
    throw new NotImplementedError(`filter ${name}`);
  };
}

/** A tag that says that it is not here; what stands in it is rendered, and its end says nothing more. */
function unknownTag(name: string, known: string[]): TagClass | undefined {
  const start = /^end(.+)$/.exec(name)?.[1];
  if (start !== undefined && known.includes(start)) return undefined;
  return class extends Tag {
    override render(): void {
      if (start === undefined) throw new NotImplementedError(`tag ${name}`);
    }
  };
}
