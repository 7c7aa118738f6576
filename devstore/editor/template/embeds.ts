/** App embeds: app blocks for the whole theme, which merchants turn on and off. */
import { z } from 'zod';

import type { StoreContext } from '../../context.ts';
import type { BlockJson, ThemeRecord } from '../../state/theme.ts';
import { type ExtensionBlock, extensionBlocks } from '../../storefront/theme/extension.ts';
import { readText } from '../../storefront/theme/folder.ts';
import { settingProblem } from '../client/settings/setting-check.js';

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

/** The app's embeds. */
export function embedBlocks({ sources }: StoreContext): ExtensionBlock[] {
  return extensionBlocks(sources.extension).filter(({ schema }) => schema.target !== 'section');
}

/** The app's embeds in the theme's settings, by id: those that have ever been on. */
export function savedEmbeds(context: StoreContext): Embeds {
  const types = new Set(embedBlocks(context).map(({ type }) => type));
  const blocks = Object.entries(currentSettings(context).blocks ?? {});
  return Object.fromEntries(blocks.filter(([, { type }]) => types.has(type)));
}

/** The theme's settings with the app's embeds replaced. Those of other apps stay. */
export function withEmbeds(context: StoreContext, embeds: Embeds): ThemeSettings {
  const current = currentSettings(context);
  const saved = savedEmbeds(context);
  const others = Object.entries(current.blocks ?? {}).filter(([id]) => !saved[id]);
  return { ...current, blocks: { ...Object.fromEntries(others), ...embeds } };
}

/** Validates embeds. Returns them or a list of problems. */
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
    if (seen.has(type)) return [`App embed ${id}: ${type} can only be added once.`];
    seen.add(type);
    return (block.schema.settings ?? []).flatMap((schema) => {
      const problem = settingProblem(schema, settings[schema.id ?? '']);
      return problem ? [`App embed ${id}, setting ${schema.id}: ${problem}`] : [];
    });
  });
  return problems.length > 0 ? { problems } : { embeds: parsed.data };
}

/** The saved settings, or `current` in the theme's folder, which may be the name of a preset. */
function currentSettings({ state, sources }: StoreContext): ThemeSettings {
  if (state.theme.settings) return state.theme.settings;
  const text = readText(sources.theme, 'config/settings_data.json') ?? '{}';
  const data = JSON.parse(text.replace(/^\s*\/\*[\s\S]*?\*\//, '')) as {
    current?: ThemeSettings | string;
    presets?: Record<string, ThemeSettings>;
  };
  return (typeof data.current === 'string' ? data.presets?.[data.current] : data.current) ?? {};
}
