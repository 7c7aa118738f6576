/** Rules for a block's `{% schema %}` that Shopify checks on upload but its theme checker doesn't. */
import { z } from 'zod';

import { Setting } from './setting-schema.ts';

const TEMPLATES = [
  ...['*', '404', 'article', 'blog', 'captcha', 'cart', 'collection', 'customers/account'],
  ...['customers/activate_account', 'customers/addresses', 'customers/login', 'customers/order', 'customers/register'],
  ...['customers/reset_password', 'gift_card', 'index', 'list-collections', 'metaobject', 'page', 'password', 'policy'],
  ...['product', 'search'],
];

const Places = z
  .strictObject({
    templates: z.array(z.enum(TEMPLATES)).min(1).optional(),
    groups: z
      .array(z.string().regex(/^(\*|header|footer|aside|custom\.[\w-]+)$/, 'isn’t a section group'))
      .min(1)
      .optional(),
  })
  .refine(({ templates, groups }) => templates ?? groups, 'needs a template or a group');

/** What a schema can refer to. */
export interface SchemaContext {
  appName: string;
  /** Names of the files in `assets/`, once built. */
  assets: string[];
  /** The schema's texts: `t:routine.name` is `texts.routine.name`. */
  texts: unknown;
}

const LONGEST_NAME = 24;

/** Returns what's wrong with a block's schema, one sentence each; empty if Shopify accepts it. */
export function blockSchemaProblems(input: unknown, { appName, assets, texts }: SchemaContext): string[] {
  const name = z
    .string()
    .transform((text) => resolveText(texts, text) ?? text)
    .pipe(
      z
        .string()
        .min(1)
        .max(LONGEST_NAME)
        .refine((text) => text !== appName, 'is the app’s name'),
    );
  const asset = (extension: string) =>
    z
      .string()
      .endsWith(extension)
      .refine((file) => assets.includes(file), 'isn’t an asset');
  const Block = z
    .strictObject({
      name,
      target: z.enum(['section', 'body', 'head', 'compliance_head']),
      javascript: asset('.js').optional(),
      stylesheet: asset('.css').optional(),
      enabled_on: Places.optional(),
      disabled_on: Places.optional(),
      available_if: z
        .string()
        .regex(/^{{\s*app\.metafields\.[\w-]+\.[\w-]+\s*}}$/, 'isn’t an app metafield')
        .optional(),
      class: z.string().optional(),
      tag: z.enum(['article', 'aside', 'div', 'footer', 'header', 'section']).optional(),
      settings: z.array(Setting).optional(),
    })
    .superRefine((block, context) => {
      if (block.enabled_on && block.disabled_on) {
        context.addIssue({
          code: 'custom',
          path: ['disabled_on'],
          message: 'can’t be combined with enabled_on',
        });
      }
      for (const [index, id] of duplicateIds(block.settings ?? [])) {
        context.addIssue({
          code: 'custom',
          path: ['settings', index, 'id'],
          message: `another setting has the id ${id}`,
        });
      }
      for (const key of textKeys(block)) {
        if (resolveText(texts, key) === null) {
          context.addIssue({ code: 'custom', path: [], message: `the locale has no text for ${key}` });
        }
      }
    });
  const { error } = Block.safeParse(input);
  return error?.issues.map(({ path, message }) => `${path.join('.') || 'the schema'}: ${message}`) ?? [];
}

/** Resolves `t:…` to its text, or null if there is none. Returns any other text unchanged. */
export function resolveText(texts: unknown, text: string): string | null {
  if (!text.startsWith('t:')) return text;
  const keys = text.slice(2).split('.');
  const found = keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], texts);
  return typeof found === 'string' ? found : null;
}

/** All translation keys in a schema. */
export function textKeys(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('t:') ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textKeys) : [];
}

/** Settings whose id an earlier setting has. */
function duplicateIds(settings: z.infer<typeof Setting>[]): [number, string][] {
  const ids = settings.map((setting) => ('id' in setting ? setting.id : null));
  return ids.flatMap((id, index) => (id !== null && ids.indexOf(id) < index ? [[index, id]] : []));
}
