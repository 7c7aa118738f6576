/** Where a draft stands towards what the shop shows. */
import { Badge } from '@shopify/polaris';

import type { PublishStatus } from '~/publish-status';

export function StatusBadge({ status }: { status: PublishStatus }) {
  switch (status) {
    case 'draft':
      return <Badge>Draft</Badge>;
    case 'published':
      return <Badge tone="success">Published</Badge>;
    case 'changed':
      return <Badge tone="attention">Changed since published</Badge>;
    case 'withdrawn':
      return <Badge tone="warning">Withdrawn</Badge>;
  }
}
