/** The app's metafield with the app proxy's path, which it writes once it's installed. */
import type { StoreContext } from '../../../devstore/context.ts';
import { INSTALLATION_ID } from '../../../devstore/state/gid.ts';

export function writeProxyPath(context: StoreContext, path = '/apps/unwind'): void {
  context.state.metafields.push({
    ...{ id: context.nextId(), ownerId: INSTALLATION_ID, namespace: 'proxy', key: 'path' },
    ...{ type: 'single_line_text_field', value: path, updatedAt: '2026-11-21T00:00:00Z' },
  });
}
