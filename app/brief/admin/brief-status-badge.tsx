/** Where the Brief stands towards what the shop shows. */
import { Badge } from '@shopify/polaris';

import type { BriefStatus } from '../status';

export function BriefStatusBadge({ status }: { status: BriefStatus }) {
  switch (status) {
    case 'draft':
      return <Badge>Draft</Badge>;
    case 'published':
      return <Badge tone="success">Published</Badge>;
    case 'changed':
      return <Badge tone="attention">Changed since published</Badge>;
  }
}
