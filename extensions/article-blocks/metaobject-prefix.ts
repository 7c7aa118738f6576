/**
 * The prefix of the app's metaobject types, `METAOBJECT_PREFIX` at build time: `$app:`, or the resolved form
 * `app--<app id>--` if a shop's Liquid doesn't understand the first. The builds put it into the blocks and the app.
 */

const DEFAULT = '$app:';
const PREFIX = /^(\$app:|app--\d+--)$/;

/** Types in Liquid (`metaobjects['$app:routine']`) and in block settings (`"metaobject_type": "$app:routine"`). */
const TYPE = /(metaobjects\[\s*['"]|"metaobject_type":\s*")(?:\$app:|app--\d+--)/g;

/** @throws an Error that says what to set, if the value is neither form. */
export function metaobjectPrefix(environment: Record<string, string | undefined>): string {
  const prefix = environment.METAOBJECT_PREFIX?.trim() || DEFAULT;
  if (PREFIX.test(prefix)) return prefix;
  throw new Error(`METAOBJECT_PREFIX is “${prefix}”. Set it to “$app:” or to “app--” + the app’s ID + “--”.`);
}

/** The Liquid file with the prefix in all its metaobject types. */
export function withMetaobjectPrefix(liquid: string, prefix: string): string {
  return liquid.replace(TYPE, (_, start: string) => start + prefix);
}
