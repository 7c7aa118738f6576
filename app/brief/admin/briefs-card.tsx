/** The shop's Briefs as a table, with what each has earned. */
import { Badge, Box, Card, IndexTable, InlineStack, Link, Text } from '@shopify/polaris';

import { StatusBadge } from '~/ui/status-badge';
import { When } from '~/ui/when';

import type { ListedBrief } from '../document/briefs.server';
import type { Figures } from '../ledger.server';
import { NumberCell } from './number-cell';

export type ShownBrief = Omit<ListedBrief, 'updatedAt'> & { updatedAt: string };

interface BriefsCardProps {
  briefs: ShownBrief[];
  /** By Brief; one that nobody has asked for is missing. */
  earned: Record<string, Figures>;
}

export function BriefsCard({ briefs, earned }: BriefsCardProps) {
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
          { title: 'Changed' },
        ]}
      >
        {briefs.map(({ id, handle, title, status, isDefault, updatedAt }, position) => (
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
              </InlineStack>
            </IndexTable.Cell>
            {[earned[id]?.requests, earned[id]?.downloads].map((value = 0, column) => (
              <NumberCell key={column} value={value} />
            ))}
            <IndexTable.Cell>
              <When iso={updatedAt} />
            </IndexTable.Cell>
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Card>
  );
}
