/** `metafields`, such as `article.metafields['$app'].routine`. */
import type { MetafieldRecord } from '../../../state/metaobject.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { fieldValue } from './field-value.ts';
import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { findMetaobject } from './metaobjects.ts';

/** The metafields of the matching owners, by namespace and key; nil if not set. */
export function metafieldsDrop(context: LocalizedContext, isOwner: (gid: string) => boolean): StrictDrop {
  return new StrictDrop('metafields', (namespace) => {
    return new StrictDrop(`metafields['${namespace}']`, (key) => {
      const record = context.state.metafields.find(
        (each) => each.namespace === namespace && each.key === key && isOwner(each.ownerId),
      );
      return record ? metafieldDrop(context, record) : null;
    });
  });
}

function metafieldDrop(context: LocalizedContext, record: MetafieldRecord): StrictDrop {
  const value = () =>
    record.type.startsWith('metaobject_reference')
      ? findMetaobject(context, record.value)
      : fieldValue(record.type, record.value);
  return strictDrop(
    `metafield ${record.key}`,
    { type: record.type, 'list?': record.type.startsWith('list.'), value },
    () => record.value,
  );
}
