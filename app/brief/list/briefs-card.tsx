/** Lists the Briefs with their request and download counts. */
import { Badge, Box, Card, IndexTable, InlineStack, Link, Text } from '@shopify/polaris';

import { useProductStates } from '~/products/use-products';
import { StatusBadge } from '~/ui/status-badge';
import { DateTime } from '~/ui/date-time';

import type { ListedBrief } from '../drafts.server';
import type { Stats } from '~/insights/stats.server';
import { NumberCell } from '~/ui/number-cell';

export type BriefRow = Omit<ListedBrief, 'updatedAt'> & { updatedAt: string };

interface BriefsCardProps {
  briefs: BriefRow[];
  /** By Brief id; Briefs without requests are missing. */
  briefStats: Record<string, Stats>;
}

export function BriefsCard({ briefs, briefStats }: BriefsCardProps) {
  const { states } = useProductStates(briefs.flatMap(({ productId }) => productId ?? []));
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          Briefs
        </Text>
      </Box>
      <IndexTable
        selectable={false}
        resourceName={{ singular: 'Brief', plural: 'Briefs' }}
        itemCount={briefs.length}
        headings={[
          { title: 'Brief' },
          { title: 'Status' },
          { title: 'Requests', alignment: 'end' },
          { title: 'Downloads', alignment: 'end' },
          { title: 'Last updated' },
        ]}
      >
        {briefs.map(({ id, handle, title, status, isDefault, updatedAt, productId }, position) => (
          <IndexTable.Row key={id} id={id} position={position}>
            <IndexTable.Cell>
              <Link url={`/app/brief/${id}`} dataPrimaryLink monochrome removeUnderline>
                <Text as="span" fontWeight="semibold">
                  {title}
                </Text>
              </Link>
              <Text as="p" tone="subdued">
                {handle}
              </Text>
            </IndexTable.Cell>
            <IndexTable.Cell>
              <InlineStack gap="100">
                <StatusBadge status={status} />
                {isDefault && <Badge tone="info">Default</Badge>}
                {states[productId ?? '']?.status === 'missing' && <Badge tone="warning">Product deleted</Badge>}
              </InlineStack>
            </IndexTable.Cell>
            {[briefStats[id]?.requests, briefStats[id]?.downloads].map((value = 0, column) => (
              <NumberCell key={column} value={value} />
            ))}
            <IndexTable.Cell>
              <DateTime iso={updatedAt} />
            </IndexTable.Cell>
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Card>
  );
}
