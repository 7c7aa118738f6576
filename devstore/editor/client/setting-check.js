// @ts-check

/**
 * What a setting may be saved as. The page asks this as the merchant types, and the store again before it saves.
 *
 * @typedef {import('../../storefront/schema.ts').SettingSchema} SettingSchema
 */

const COLOR = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const IMAGE = /^shopify:\/\/shop_images\/[^/]+$/;
/** A value that the page fills in, as in `{{ article.title }}`. */
const DYNAMIC = /^{{.*}}$/s;
/** What rich text consists of, at its top. */
const PARTS = /^\s*(<(p|h[1-6]|ul|ol)(\s[^>]*)?>[\s\S]*?<\/\2>\s*)+$/;
const BLOCK_ELEMENTS = /<\/?(p|h[1-6]|ul|ol|li|div)[\s>]/i;

/** What each type is saved as, where it is not a text. */
const KINDS = { checkbox: 'boolean', number: 'number', range: 'number' };
const LISTS = new Set(['article_list', 'collection_list', 'metaobject_list', 'product_list']);

/**
 * What is wrong with the value of a setting, in a sentence; null where it may be saved.
 *
 * @param {SettingSchema} schema
 * @param {unknown} value as it would be saved; null and undefined are the default
 * @returns {string | null}
 */
export function settingProblem(schema, value) {
  if (value === undefined || value === null) return null;
  if (LISTS.has(schema.type)) return Array.isArray(value) ? null : 'This is not a list.';
  const kind = /** @type {Record<string, string>} */ (KINDS)[schema.type] ?? 'string';
  if (typeof value === 'string' && DYNAMIC.test(value.trim())) return null;
  if (typeof value !== kind) return `This has to be a ${kind}.`;
  return typeof value === 'number' ? numberProblem(schema, value) : textProblem(schema, String(value));
}

/**
 * @param {SettingSchema} schema
 * @param {number} value
 */
function numberProblem(schema, value) {
  if (!Number.isFinite(value)) return 'This has to be a number.';
  if (schema.type !== 'range') return null;
  const { min, max, step = 1 } = /** @type {Record<string, any>} */ (schema);
  if (value < min || value > max) return `This has to be from ${min} to ${max}.`;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? null : `This goes from ${min} in steps of ${step}.`;
}

/**
 * @param {SettingSchema} schema
 * @param {string} value
 */
function textProblem({ type, options }, value) {
  if (type === 'select' || type === 'radio') {
    const offered = /** @type {{ value: string }[]} */ (options ?? []);
    return offered.some((each) => each.value === value) ? null : `“${value}” is not one of the options.`;
  }
  if (value === '') return null;
  switch (type) {
    case 'color':
      return COLOR.test(value) ? null : 'This has to be a color such as #1d5c52.';
    case 'text_alignment':
      return ['left', 'center', 'right'].includes(value) ? null : 'This has to be left, center or right.';
    case 'image_picker':
      return IMAGE.test(value) ? null : 'This is not an image of the shop.';
    case 'article':
      return /^[^/]+\/[^/]+$/.test(value) ? null : 'This has to be a blog and an article: news/first-steps.';
    case 'url':
      return /^(https?:\/\/|mailto:|tel:|sms:|shopify:\/\/|\/|#)\S*$/.test(value)
        ? null
        : 'This has to be an address: https://… or /….';
    case 'richtext':
      return PARTS.test(value) ? null : 'This has to consist of paragraphs, headings and lists: <p>…</p>.';
    case 'inline_richtext':
      return BLOCK_ELEMENTS.test(value) ? 'Paragraphs, headings and lists cannot stand in one line.' : null;
    default:
      return null;
  }
}
