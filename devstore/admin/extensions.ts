/** `shopify.app.extensions()`: the app's theme extension, and where its blocks are used. */
import type { StoreContext } from '../context.ts';
import { THEME_ID } from '../state/gid.ts';
import { extensionBlocks } from '../storefront/theme/extension.ts';
import { findTemplate } from '../storefront/theme/templates.ts';

export function extensionInfo(context: StoreContext) {
  const activations = extensionBlocks(context.sources.extension).map(({ handle, schema, type }) => {
    const placed = placements(context, type);
    return {
      target: schema.target ?? 'section',
      handle,
      name: schema.name ?? handle,
      status: placed.length > 0 ? 'active' : 'available',
      activations: placed.map((target) => ({ target, themeId: THEME_ID })),
    };
  });
  return [{ handle: 'article-blocks', type: 'theme_app_extension', activations }];
}

/** `template--article/main/unwind_routine_a1B2c3` for each enabled block of the type. */
function placements(context: StoreContext, type: string): string[] {
  const names = new Set(['article', ...Object.keys(context.state.theme.templates)]);
  return [...names].flatMap((name) =>
    Object.entries(findTemplate(context, context.sources.theme, name)?.sections ?? {}).flatMap(
      ([sectionId, { blocks = {} }]) =>
        Object.entries(blocks)
          .filter(([, block]) => block.type === type && !block.disabled)
          .map(([id]) => `template--${name}/${sectionId}/${id}`),
    ),
  );
}
