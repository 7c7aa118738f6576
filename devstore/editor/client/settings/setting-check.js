// @ts-check

/**
 * Validates settings, in the page as the merchant types and in the store before saving.
 *
 * @typedef {import('../../../storefront/theme/schema.ts').SettingSchema} SettingSchema
 */

const COLOR = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const IMAGE = /^shopify:\/\/shop_images\/[^/]+$/;
/** A dynamic source, such as `{{ article.title }}`. */
const DYNAMIC = /^{{.*}}$/s;
/** Top-level elements of rich text. */
const RICHTEXT = /^\s*(<(p|h[1-6]|ul|ol)(\s[^>]*)?>[\s\S]*?<\/\2>\s*)+$/;
const BLOCK_ELEMENTS = /<\/?(p|h[1-6]|ul|ol|li|div)[\s>]/i;

/** JavaScript types of settings that aren't strings. */
const VALUE_TYPES = { checkbox: 'boolean', number: 'number', range: 'number' };
const LISTS = new Set(['article_list', 'collection_list', 'metaobject_list', 'product_list']);

/**
 * Why a value is invalid, as a sentence; null if it is valid.
 *
 * @param {SettingSchema} schema
 * @param {unknown} value null and undefined are the default
 * @returns {string | null}
 */
export function settingProblem(schema, value) {
  if (value === undefined || value === null) return null;
  if (LISTS.has(schema.type)) return Array.isArray(value) ? null : 'Must be a list.';
  const valueType = /** @type {Record<string, string>} */ (VALUE_TYPES)[schema.type] ?? 'string';
  if (typeof value === 'string' && DYNAMIC.test(value.trim())) return null;
  if (typeof value !== valueType) return `Must be a ${valueType}.`;
  return typeof value === 'number' ? numberProblem(schema, value) : textProblem(schema, String(value));
}

/**
 * @param {SettingSchema} schema
 * @param {number} value
 */
function numberProblem(schema, value) {
  if (!Number.isFinite(value)) return 'Must be a number.';
  if (schema.type !== 'range') return null;
  const { min, max, step = 1 } = /** @type {Record<string, any>} */ (schema);
  if (value < min || value > max) return `Must be between ${min} and ${max}.`;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? null : `Must be in steps of ${step}, starting at ${min}.`;
}

/**
 * @param {SettingSchema} schema
 * @param {string} value
 */
function textProblem({ type, options }, value) {
  if (type === 'select' || type === 'radio') {
    const choices = /** @type {{ value: string }[]} */ (options ?? []);
    return choices.some((each) => each.value === value) ? null : `“${value}” isn’t one of the options.`;
  }
  if (value === '') return null;
  switch (type) {
    case 'color':
      return COLOR.test(value) ? null : 'Must be a color such as #1d5c52.';
    case 'text_alignment':
      return ['left', 'center', 'right'].includes(value) ? null : 'Must be left, center or right.';
    case 'image_picker':
      return IMAGE.test(value) ? null : 'Must be one of the shop’s images.';
    case 'article':
      return /^[^/]+\/[^/]+$/.test(value) ? null : 'Must be a blog and an article handle: news/first-steps.';
    case 'url':
      return /^(https?:\/\/|mailto:|tel:|sms:|shopify:\/\/|\/|#)\S*$/.test(value)
        ? null
        : 'Must be a URL: https://… or /….';
    case 'richtext':
      return RICHTEXT.test(value) ? null : 'Must consist of paragraphs, headings and lists: <p>…</p>.';
    case 'inline_richtext':
      return BLOCK_ELEMENTS.test(value) ? 'Can’t contain paragraphs, headings or lists.' : null;
    default:
      return null;
  }
}
