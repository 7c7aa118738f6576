/**
 * What the upload of a theme app extension refuses in a block's `{% schema %}`, and Shopify's theme checker lets pass.
 * Read by the tests; the upload takes no such file.
 */
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
      .array(z.string().regex(/^(\*|header|footer|aside|custom\.[\w-]+)$/, 'is not a group of sections'))
      .min(1)
      .optional(),
  })
  .refine(({ templates, groups }) => templates ?? groups, 'names no template and no group');

/** What a schema is judged against. */
export interface Surroundings {
  appName: string;
  /** Names of the files in `assets/`, once built. */
  assets: string[];
  /** The words of the schema's locale: `t:routine.name` stands for `words.routine.name`. */
  words: unknown;
}

/** A name has fewer characters than this. */
const NAME_LENGTH = 25;

/** What is wrong with the schema of a block, a sentence each that begins with where; none where the upload takes it. */
export function blockSchemaProblems(input: unknown, { appName, assets, words }: Surroundings): string[] {
  const name = z
    .string()
    .transform((text) => resolveWords(words, text) ?? text)
    .pipe(
      z
        .string()
        .min(1)
        .max(NAME_LENGTH - 1)
        .refine((text) => text !== appName, 'is the name of the app'),
    );
  const asset = (ending: string) =>
    z
      .string()
      .endsWith(ending)
      .refine((file) => assets.includes(file), 'is not among the assets');
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
        .regex(/^{{\s*app\.metafields\.[\w-]+\.[\w-]+\s*}}$/, 'is not a metafield of the app')
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
          message: 'stands beside enabled_on: only one of them may',
        });
      }
      for (const [at, id] of repeated(block.settings ?? [])) {
        context.addIssue({ code: 'custom', path: ['settings', at, 'id'], message: `another setting has the id ${id}` });
      }
      for (const key of wordKeys(block)) {
        if (resolveWords(words, key) === null) {
          context.addIssue({ code: 'custom', path: [], message: `the locale has no text for ${key}` });
        }
      }
    });
  const { error } = Block.safeParse(input);
  return error?.issues.map(({ path, message }) => `${path.join('.') || 'the schema'}: ${message}`) ?? [];
}

/** The text that `t:…` stands for, null where there is none; any other text stands for itself. */
export function resolveWords(words: unknown, text: string): string | null {
  if (!text.startsWith('t:')) return text;
  const keys = text.slice(2).split('.');
  const found = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], words);
  return typeof found === 'string' ? found : null;
}

/** Every text in a schema that names a translation. */
export function wordKeys(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('t:') ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(wordKeys) : [];
}

/** Places and ids of the settings whose id an earlier one has. */
function repeated(settings: z.infer<typeof Setting>[]): [number, string][] {
  const ids = settings.map((setting) => ('id' in setting ? setting.id : null));
  return ids.flatMap((id, at) => (id !== null && ids.indexOf(id) < at ? [[at, id]] : []));
}
