/** How many problems a part has. */
import { Badge } from '@shopify/polaris';

export function ProblemBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return <Badge tone="critical">{count === 1 ? '1 problem' : `${count} problems`}</Badge>;
}
