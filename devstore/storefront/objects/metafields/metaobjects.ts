/** `metaobjects['$app:routine'][handle]`, and references to metaobjects. */
import type { MetaobjectToml } from '../../../config.ts';
import type { StoreContext } from '../../../context.ts';
import type { MetaobjectRecord } from '../../../state/metaobject.ts';
import { fieldValue } from './field-value.ts';
import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { limitedList } from '../content/limited-list.ts';

export function metaobjectsDrop(context: StoreContext): StrictDrop {
  return new StrictDrop('metaobjects', (type) => {
    const definition = storefrontDefinition(context, type);
    if (!definition) return null;
    const ofType = () => context.state.metaobjects.filter((each) => each.type === type);
    return new StrictDrop(`metaobjects['${type}']`, (key) => {
      if (key === 'values') return limitedList(ofType().map((each) => metaobjectDrop(each, definition)));
      if (key === 'values_count') return ofType().length;
      const record = ofType().find((each) => each.handle === key);
      return record ? metaobjectDrop(record, definition) : null;
    });
  });
}

/** The metaobject with a GID or, given its type, a handle; null if there is none that storefronts may read. */
export function findMetaobject(context: StoreContext, reference: string, type?: string): StrictDrop | null {
  const record = context.state.metaobjects.find(
    (each) => gid(each) === reference || (each.type === type && each.handle === reference),
  );
  if (!record || (type !== undefined && record.type !== type)) return null;
  const definition = storefrontDefinition(context, record.type);
  return definition ? metaobjectDrop(record, definition) : null;
}

/** The app's definition of a type, if storefronts may read it. */
function storefrontDefinition(context: StoreContext, type: string): MetaobjectToml | null {
  const definition = context.toml.metaobjects.app[type.replace(/^\$app:/, '')];
  const access = definition?.access as { storefront?: string } | undefined;
  return definition && type.startsWith('$app:') && access?.storefront === 'public_read' ? definition : null;
}

function metaobjectDrop(record: MetaobjectRecord, definition: MetaobjectToml): StrictDrop {
  const system = { handle: record.handle, type: record.type, id: record.id, url: null };
  return new StrictDrop('metaobject', (key) => {
    if (key === 'system') return strictDrop('metaobject.system', system);
    const field = definition.fields[key];
    if (field === undefined) return undefined;
    const type = typeof field === 'string' ? field : field.type;
    const text = record.fields[key];
    if (text === undefined) return null;
    return strictDrop(`metaobject.${key}`, { type, value: () => fieldValue(type, text) }, () => text);
  });
}

function gid(record: MetaobjectRecord): string {
  return `gid://shopify/Metaobject/${record.id}`;
}
