/** The publish status of a routine or a Brief. */
import { Badge } from '@shopify/polaris';

import type { PublishStatus } from '~/publishing/publish-status';

export function StatusBadge({ status }: { status: PublishStatus }) {
  switch (status) {
    case 'draft':
      return <Badge>Draft</Badge>;
    case 'published':
      return <Badge tone="success">Live</Badge>;
    case 'changed':
      return <Badge tone="attention">Unpublished changes</Badge>;
    case 'unpublished':
      return <Badge tone="warning">Unpublished</Badge>;
    case 'archived':
      return <Badge>Archived</Badge>;
  }
}
