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

import { escapeHtml } from '../fault.ts';
import { urlIn } from '../language.ts';
import type { TagClass } from '../liquid-types.ts';
import { honestDrop, NotImplementedError } from '../objects/honest-drop.ts';
import type { Page } from '../page.ts';
import { NamedArguments } from './arguments.ts';
import { EnclosingTag } from './enclosing.ts';
import { FORM_KINDS, type FormObject } from './form-kinds.ts';

const ARGUMENTS = /^\s*(['"])([\w-]+)\1\s*(?:,\s*([\w.-]+|\[[^\]]*\])\s*(?=,|$))?([\s\S]*)$/;

/** `{% form 'contact', class: 'x' %}`: the form element that Shopify makes, with its hidden inputs. */
export function formTag(page: Page): TagClass {
  return class extends EnclosingTag {
    readonly #type: string;
    readonly #object: Value | null;
    readonly #attributes: NamedArguments;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid, parser);
      const [, , type, object, rest = ''] = ARGUMENTS.exec(token.args) ?? [];
      if (type === undefined) throw new Error('form wants a quoted type');
      this.#type = type;
      this.#object = object === undefined ? null : new Value(object, liquid);
      this.#attributes = new NamedArguments(rest, liquid);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const kind = FORM_KINDS[this.#type];
      if (!kind) throw new NotImplementedError(`form ${this.#type}`);
      const given: unknown = this.#object ? yield this.#object.value(context, false) : null;
      const object = readerOf(given);
      const { return_to: returnTo, ...attributes } = yield* this.#attributes.evaluate(context);
      const { language } = page.context;
      const resolve = (part: string | ((object: FormObject) => string)) =>
        typeof part === 'function' ? part(object) : part;
      // What an object says of its address is in the page's language already.
      const action = typeof kind.action === 'function' ? kind.action(object) : urlIn(language, kind.action);
      const element = attributesHtml({
        method: 'post',
        action,
        id: resolve(kind.id),
        'accept-charset': 'UTF-8',
        class: kind.class,
        enctype: kind.isMultipart ? 'multipart/form-data' : undefined,
        ...attributes,
      });
      const back = kind.returns ? (returnTo ?? page.location.path) : returnTo;
      const hidden: Record<string, unknown> = { form_type: this.#type, utf8: '✓', ...kind.hidden };
      if (back !== undefined && back !== null) hidden.return_to = back;
      const inputs = Object.entries(hidden).map(
        ([name, value]) => `<input ${attributesHtml({ type: 'hidden', name, value })}>`,
      );
      emitter.write(`<form ${element}>${inputs.join('')}`);
      yield* this.renderInside(context, emitter, { form: formDrop(this.#type) });
      if (this.#type === 'product') {
        emitter.write(`<input ${attributesHtml({ type: 'hidden', name: 'product-id', value: object('id') })}>`);
      }
      emitter.write('</form>');
    }
  };
}

/** A form that nobody has sent yet: without values and without errors. */
function formDrop(type: string) {
  const fields = ['address1', 'address2', 'author', 'body', 'city', 'company', 'country', 'email', 'first_name'];
  const others = ['last_name', 'message', 'name', 'phone', 'province', 'set_as_default_checkbox', 'zip'];
  return honestDrop('form', {
    ...Object.fromEntries([...fields, ...others].map((field) => [field, null])),
    errors: null,
    id: type,
    'password_needed?': true,
    'posted_successfully?': false,
  });
}

function readerOf(object: unknown): FormObject {
  return (property) => {
    const value: unknown =
      object instanceof Drop
        ? (object.liquidMethodMissing(property, undefined as never) as unknown)
        : (object as Record<string, unknown> | null)?.[property];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

/** Attributes as text; nil and false are left out. */
function attributesHtml(attributes: Record<string, unknown>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(String(value))}"`))
    .join(' ');
}
