/** App embeds: blocks of the app that belong to the whole theme, switched on and off. */
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import type { BlockJson, ThemeRecord } from '../state.ts';
import { type ExtensionBlock, extensionBlocks } from '../storefront/extension.ts';
import { readText } from '../storefront/folder.ts';
import { settingProblem } from './client/setting-check.js';

type ThemeSettings = NonNullable<ThemeRecord['settings']>;

export type Embeds = Record<string, BlockJson>;

const EmbedsInput = z.record(
  z.string().regex(/^\d{1,20}$/),
  z.strictObject({
    type: z.string(),
    disabled: z.boolean().optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** The extension's blocks for the head or the end of every page. */
export function embedBlocks({ sources }: StoreContext): ExtensionBlock[] {
  return extensionBlocks(sources.extension).filter(({ schema }) => schema.target !== 'section');
}

/** The app's embeds as the theme has them: those that were ever on, by id. */
export function savedEmbeds(context: StoreContext): Embeds {
  const types = new Set(embedBlocks(context).map(({ type }) => type));
  const blocks = Object.entries(currentSettings(context).blocks ?? {});
  return Object.fromEntries(blocks.filter(([, { type }]) => types.has(type)));
}

/** The theme's settings with these embeds of the app in place of its earlier ones; those of other apps stay. */
export function withEmbeds(context: StoreContext, embeds: Embeds): ThemeSettings {
  const current = currentSettings(context);
  const own = savedEmbeds(context);
  const others = Object.entries(current.blocks ?? {}).filter(([id]) => !own[id]);
  return { ...current, blocks: { ...Object.fromEntries(others), ...embeds } };
}

/** The input as embeds, or what is wrong with it, a sentence each. */
export function checkEmbeds(context: StoreContext, input: unknown): { embeds: Embeds } | { problems: string[] } {
  const parsed = EmbedsInput.safeParse(input);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => `App embeds, ${path.join('.')}: ${message}`) };
  }
  const known = embedBlocks(context);
  const seen = new Set<string>();
  const problems = Object.entries(parsed.data).flatMap(([id, { type, settings = {} }]) => {
    const block = known.find((each) => each.type === type);
    if (!block) return [`App embed ${id}: the app has no embed "${type}".`];
    if (seen.has(type)) return [`App embed ${id}: ${type} is there already; an embed is there once.`];
    seen.add(type);
    return (block.schema.settings ?? []).flatMap((schema) => {
      const problem = settingProblem(schema, settings[schema.id ?? '']);
      return problem ? [`App embed ${id}, setting ${schema.id}: ${problem}`] : [];
    });
  });
  return problems.length > 0 ? { problems } : { embeds: parsed.data };
}

/** As saved, else `current` of the theme's folder, which may name one of its presets. */
function currentSettings({ state, sources }: StoreContext): ThemeSettings {
  if (state.theme.settings) return state.theme.settings;
  const text = readText(sources.theme, 'config/settings_data.json') ?? '{}';
  const data = JSON.parse(text.replace(/^\s*\/\*[\s\S]*?\*\//, '')) as {
    current?: ThemeSettings | string;
    presets?: Record<string, ThemeSettings>;
  };
  return (typeof data.current === 'string' ? data.presets?.[data.current] : data.current) ?? {};
}
