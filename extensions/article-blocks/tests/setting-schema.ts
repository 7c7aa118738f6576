/** Rules for a single setting of a block's `{% schema %}`, by type. */
import { z } from 'zod';

const shared = { id: z.string().regex(/^\w[\w-]*$/), label: z.string().min(1), info: z.string().optional() };
const conditional = { ...shared, visible_if: z.string().optional() };
const texts = { ...conditional, default: z.string().min(1).optional() };
const withPlaceholder = { ...texts, placeholder: z.string().optional() };
/** Limits for the number of list items. */
const listed = { ...shared, limit: z.int().min(1).max(50).optional() };
const sidebar = { content: z.string().min(1), visible_if: z.string().optional() };

const Option = z.strictObject({ value: z.string(), label: z.string().min(1) });
const GroupedOption = Option.extend({ group: z.string().optional() });

/** The most values a range can have. */
const RANGE_VALUES = 101;

const Range = z
  .strictObject({
    type: z.literal('range'),
    ...conditional,
    min: z.number(),
    max: z.number(),
    step: z.number().positive().default(1),
    unit: z.string().max(3).optional(),
    default: z.number(),
  })
  .superRefine(({ min, max, step, default: initial }, context) => {
    const steps = (max - min) / step;
    if (max <= min) context.addIssue({ code: 'custom', path: ['max'], message: 'must be greater than min' });
    if (!isWhole(steps)) context.addIssue({ code: 'custom', path: ['step'], message: 'doesn’t divide the range' });
    if (steps + 1 > RANGE_VALUES) {
      context.addIssue({ code: 'custom', path: ['step'], message: `makes more than ${RANGE_VALUES} values` });
    }
    if (initial < min || initial > max)
      context.addIssue({ code: 'custom', path: ['default'], message: 'is outside the range' });
    else if (!isWhole((initial - min) / step)) {
      context.addIssue({ code: 'custom', path: ['default'], message: 'is between two steps' });
    }
  });

const Select = z
  .strictObject({ type: z.literal('select'), ...texts, options: z.array(GroupedOption).min(1) })
  .superRefine(checkOptions);
const Radio = z
  .strictObject({ type: z.literal('radio'), ...texts, options: z.array(Option).min(1) })
  .superRefine(checkOptions);

/** Any setting that an app block can have. Keys that its type doesn't define are rejected. */
export const Setting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), ...sidebar, info: z.string().optional() }),
  z.strictObject({ type: z.literal('paragraph'), ...sidebar }),
  z.strictObject({ type: z.enum(['text', 'textarea', 'html']), ...withPlaceholder }),
  z.strictObject({ type: z.literal('liquid'), ...texts }),
  z.strictObject({ type: z.literal('inline_richtext'), ...texts }),
  z.strictObject({
    type: z.literal('richtext'),
    ...conditional,
    default: z
      .string()
      .regex(/^\s*<(p|ul|ol|h[1-6])[ >]/, 'must start with a paragraph, a heading or a list')
      .optional(),
  }),
  z.strictObject({
    type: z.literal('url'),
    ...conditional,
    default: z.enum(['/collections', '/collections/all']).optional(),
  }),
  z.strictObject({ type: z.literal('checkbox'), ...conditional, default: z.boolean().optional() }),
  z.strictObject({
    type: z.literal('number'),
    ...conditional,
    default: z.number().optional(),
    placeholder: z.string().optional(),
  }),
  Range,
  Select,
  Radio,
  z.strictObject({
    type: z.literal('color'),
    ...conditional,
    default: z
      .string()
      .regex(/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i, 'must be a color such as #1d5c52')
      .optional(),
    alpha: z.boolean().optional(),
  }),
  z.strictObject({ type: z.enum(['color_background', 'color_scheme', 'font_picker']), ...texts }),
  z.strictObject({
    type: z.literal('text_alignment'),
    ...conditional,
    default: z.enum(['left', 'center', 'right']).optional(),
  }),
  // A shop's resources can't be a default, because other shops don't have them.
  z.strictObject({ type: z.enum(['image_picker', 'video']), ...conditional }),
  z.strictObject({ type: z.literal('link_list'), ...texts }),
  z.strictObject({
    type: z.literal('video_url'),
    ...conditional,
    accept: z.array(z.enum(['youtube', 'vimeo'])).min(1),
    placeholder: z.string().optional(),
  }),
  z.strictObject({ type: z.enum(['article', 'blog', 'collection', 'page', 'product']), ...shared }),
  z.strictObject({ type: z.enum(['article_list', 'collection_list', 'product_list']), ...listed }),
  z.strictObject({ type: z.literal('metaobject'), ...shared, metaobject_type: z.string().min(1) }),
  z.strictObject({ type: z.literal('metaobject_list'), ...listed, metaobject_type: z.string().min(1) }),
]);

/** Allows for rounding: `0.3 / 0.1` isn't exactly 3. */
function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

interface WithOptions {
  options: { value: string }[];
  default?: string;
}

function checkOptions({ options, default: initial }: WithOptions, context: z.RefinementCtx): void {
  const values = options.map(({ value }) => value);
  if (new Set(values).size < values.length) {
    context.addIssue({ code: 'custom', path: ['options'], message: 'values must be unique' });
  }
  if (initial !== undefined && !values.includes(initial)) {
    context.addIssue({ code: 'custom', path: ['default'], message: 'isn’t one of the options' });
  }
}
