/** `metaobjects['$app:routine'][handle]`, also with the resolved type, and references to metaobjects. */
import type { MetaobjectToml } from '../../../config.ts';
import { storedName } from '../../../state/app-names.ts';
import type { MetaobjectRecord } from '../../../state/metaobject.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { fieldValue } from './field-value.ts';
import { isReferenceList, referencedObjects } from './references.ts';
import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { limitedList } from '../content/limited-list.ts';

export function metaobjectsDrop(context: LocalizedContext): StrictDrop {
  return new StrictDrop('metaobjects', (type) => {
    const definition = storefrontDefinition(context, type);
    if (!definition) return null;
    const ofType = () => context.state.metaobjects.filter((each) => each.type === storedName(type));
    return new StrictDrop(`metaobjects['${type}']`, (key) => {
      if (key === 'values') return limitedList(ofType().map((each) => metaobjectDrop(context, each, definition)));
      if (key === 'values_count') return ofType().length;
      const record = ofType().find((each) => each.handle === key);
      return record ? metaobjectDrop(context, record, definition) : null;
    });
  });
}

/** The metaobject with a GID or, given its type, a handle; null if there is none that storefronts may read. */
export function findMetaobject(context: LocalizedContext, reference: string, type?: string): StrictDrop | null {
  const stored = type === undefined ? undefined : storedName(type);
  const record = context.state.metaobjects.find(
    (each) => gid(each) === reference || (each.type === stored && each.handle === reference),
  );
  if (!record || (stored !== undefined && record.type !== stored)) return null;
  const definition = storefrontDefinition(context, record.type);
  return definition ? metaobjectDrop(context, record, definition) : null;
}

/** The app's definition of a type, if storefronts may read it. */
function storefrontDefinition(context: LocalizedContext, type: string): MetaobjectToml | null {
  const stored = storedName(type);
  const definition = context.toml.metaobjects.app[stored.replace(/^\$app:/, '')];
  const access = definition?.access as { storefront?: string } | undefined;
  return definition && stored.startsWith('$app:') && access?.storefront === 'public_read' ? definition : null;
}

function metaobjectDrop(context: LocalizedContext, record: MetaobjectRecord, definition: MetaobjectToml): StrictDrop {
  const system = { handle: record.handle, type: record.type, id: record.id, url: null };
  return new StrictDrop('metaobject', (key) => {
    if (key === 'system') return strictDrop('metaobject.system', system);
    const field = definition.fields[key];
    if (field === undefined) return undefined;
    const type = typeof field === 'string' ? field : field.type;
    const text = record.fields[key];
    if (text === undefined) return null;
    const value = () => (isReferenceList(type) ? referencedObjects(context, text) : fieldValue(type, text));
    return strictDrop(`metaobject.${key}`, { type, 'list?': type.startsWith('list.'), value }, () => text);
  });
}

function gid(record: MetaobjectRecord): string {
  return `gid://shopify/Metaobject/${record.id}`;
}
