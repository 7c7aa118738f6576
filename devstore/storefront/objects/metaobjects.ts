/** `metaobjects['$app:routine'][handle]`, and what a reference to one resolves to. */
import type { MetaobjectToml } from '../../config.ts';
import type { StoreContext } from '../../context.ts';
import type { MetaobjectRecord } from '../../state.ts';
import { fieldValue } from './field-value.ts';
import { HonestDrop, honestDrop } from './honest-drop.ts';
import { limitedList } from './limited-list.ts';

export function metaobjectsDrop(context: StoreContext): HonestDrop {
  return new HonestDrop('metaobjects', (type) => {
    const definition = storefrontDefinition(context, type);
    if (!definition) return null;
    const ofType = () => context.state.metaobjects.filter((each) => each.type === type);
    return new HonestDrop(`metaobjects['${type}']`, (key) => {
      if (key === 'values') return limitedList(ofType().map((each) => metaobjectDrop(each, definition)));
      if (key === 'values_count') return ofType().length;
      const record = ofType().find((each) => each.handle === key);
      return record ? metaobjectDrop(record, definition) : null;
    });
  });
}

/** The metaobject that a GID or, within a type, a handle names; null where there is none that a storefront may show. */
export function findMetaobject(context: StoreContext, reference: string, type?: string): HonestDrop | null {
  const record = context.state.metaobjects.find(
    (each) => gid(each) === reference || (each.type === type && each.handle === reference),
  );
  if (!record || (type !== undefined && record.type !== type)) return null;
  const definition = storefrontDefinition(context, record.type);
  return definition ? metaobjectDrop(record, definition) : null;
}

/** The app's definition of a type, where it lets storefronts read it. */
function storefrontDefinition(context: StoreContext, type: string): MetaobjectToml | null {
  const definition = context.toml.metaobjects.app[type.replace(/^\$app:/, '')];
  const access = definition?.access as { storefront?: string } | undefined;
  return definition && type.startsWith('$app:') && access?.storefront === 'public_read' ? definition : null;
}

function metaobjectDrop(record: MetaobjectRecord, definition: MetaobjectToml): HonestDrop {
  const system = { handle: record.handle, type: record.type, id: record.id, url: null };
  return new HonestDrop('metaobject', (key) => {
    if (key === 'system') return honestDrop('metaobject.system', system);
    const field = definition.fields[key];
    if (field === undefined) return undefined;
    const type = typeof field === 'string' ? field : field.type;
    const text = record.fields[key];
    if (text === undefined) return null;
    return honestDrop(`metaobject.${key}`, { type, value: () => fieldValue(type, text) }, () => text);
  });
}

function gid(record: MetaobjectRecord): string {
  return `gid://shopify/Metaobject/${record.id}`;
}
