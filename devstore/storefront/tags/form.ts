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

import { escapeHtml } from '../liquid/errors.ts';
import { localizedPath } from '../languages/language.ts';
import type { TagClass } from '../liquid/types.ts';
import { strictDrop, NotImplementedError } from '../liquid/strict-drop.ts';
import type { PageRequest } from '../page/request.ts';
import { NamedArguments } from './arguments.ts';
import { EnclosingTag } from './enclosing.ts';
import { FORM_KINDS, type FormObject } from './form-kinds.ts';

const ARGUMENTS = /^\s*(['"])([\w-]+)\1\s*(?:,\s*([\w.-]+|\[[^\]]*\])\s*(?=,|$))?([\s\S]*)$/;

/** `{% form 'contact', class: 'x' %}`: a form element with Shopify's attributes and hidden inputs. */
export function formTag({ context: { language }, location }: PageRequest): TagClass {
  return class extends EnclosingTag {
    readonly #type: string;
    readonly #object: Value | null;
    readonly #attributes: NamedArguments;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid, parser);
      const [, , type, object, rest = ''] = ARGUMENTS.exec(token.args) ?? [];
      if (type === undefined) throw new Error('form needs a quoted type');
      this.#type = type;
      this.#object = object === undefined ? null : new Value(object, liquid);
      this.#attributes = new NamedArguments(rest, liquid);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const kind = FORM_KINDS[this.#type];
      if (!kind) throw new NotImplementedError(`form ${this.#type}`);
      const value: unknown = this.#object ? yield this.#object.value(context, false) : null;
      const object = propertyReader(value);
      const { return_to: returnTo, ...attributes } = yield* this.#attributes.evaluate(context);
      const resolve = (part: string | ((object: FormObject) => string)) =>
        typeof part === 'function' ? part(object) : part;
      // Actions made from an object's URL already have the language's prefix.
      const action = typeof kind.action === 'function' ? kind.action(object) : localizedPath(language, kind.action);
      const element = attributesHtml({
        method: 'post',
        action,
        id: resolve(kind.id),
        'accept-charset': 'UTF-8',
        class: kind.class,
        enctype: kind.isMultipart ? 'multipart/form-data' : undefined,
        ...attributes,
      });
      const target = kind.returns ? (returnTo ?? location.path) : returnTo;
      const hidden: Record<string, unknown> = { form_type: this.#type, utf8: '✓', ...kind.hidden };
      if (target !== undefined && target !== null) hidden.return_to = target;
      const inputs = Object.entries(hidden).map(
        ([name, value]) => `<input ${attributesHtml({ type: 'hidden', name, value })}>`,
      );
      emitter.write(`<form ${element}>${inputs.join('')}`);
      yield* this.renderContent(context, emitter, { form: formDrop(this.#type) });
      if (this.#type === 'product') {
        emitter.write(`<input ${attributesHtml({ type: 'hidden', name: 'product-id', value: object('id') })}>`);
      }
      emitter.write('</form>');
    }
  };
}

/** The `form` object of a form that hasn't been submitted. */
function formDrop(type: string) {
  const fields = ['address1', 'address2', 'author', 'body', 'city', 'company', 'country', 'email', 'first_name'];
  const others = ['last_name', 'message', 'name', 'phone', 'province', 'set_as_default_checkbox', 'zip'];
  return strictDrop('form', {
    ...Object.fromEntries([...fields, ...others].map((field) => [field, null])),
    errors: null,
    id: type,
    'password_needed?': true,
    'posted_successfully?': false,
  });
}

function propertyReader(object: unknown): FormObject {
  return (property) => {
    const value: unknown =
      object instanceof Drop
        ? (object.liquidMethodMissing(property, undefined as never) as unknown)
        : (object as Record<string, unknown> | null)?.[property];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

/** HTML attributes; nil and false are left out. */
function attributesHtml(attributes: Record<string, unknown>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(String(value))}"`))
    .join(' ');
}
