/** `article.metafields['$app'].routine` and its like. */
import type { StoreContext } from '../../context.ts';
import type { MetafieldRecord } from '../../state.ts';
import { fieldValue } from './field-value.ts';
import { HonestDrop, honestDrop } from './honest-drop.ts';
import { findMetaobject } from './metaobjects.ts';

/** The metafields of the owners that match, by namespace and key; what is not set is nil. */
export function metafieldsDrop(context: StoreContext, isOwner: (gid: string) => boolean): HonestDrop {
  return new HonestDrop('metafields', (namespace) => {
    return new HonestDrop(`metafields['${namespace}']`, (key) => {
      const record = context.state.metafields.find(
        (each) => each.namespace === namespace && each.key === key && isOwner(each.ownerId),
      );
      return record ? metafieldDrop(context, record) : null;
    });
  });
}

function metafieldDrop(context: StoreContext, record: MetafieldRecord): HonestDrop {
  const value = () =>
    record.type.startsWith('metaobject_reference')
      ? findMetaobject(context, record.value)
      : fieldValue(record.type, record.value);
  return honestDrop(
    `metafield ${record.key}`,
    { type: record.type, 'list?': record.type.startsWith('list.'), value },
    () => record.value,
  );
}
