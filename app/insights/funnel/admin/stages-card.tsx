/** One part of the funnel: a chart of its stages, and the table that it's drawn from. */
import { BlockStack, Box, Card, IndexTable, Text } from '@shopify/polaris';

import type { Compared } from '../stages';
import { StagesChart } from './bar-chart';
import { CountCell, RateCell } from './numbers';

export interface StageRow {
  label: string;
  value: Compared;
}

interface StagesCardProps {
  title: string;
  note: string;
  /** The first one is what the others are shares of. */
  rows: StageRow[];
  /** What the first row's readers did: "of views". */
  whole: string;
}

export function StagesCard({ title, note, rows, whole }: StagesCardProps) {
  const first = rows[0]?.value ?? { now: 0, before: 0 };
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p" tone="subdued">
            {note}
          </Text>
        </BlockStack>
      </Box>
      {first.now + first.before > 0 && (
        <Box paddingInline="400">
          <StagesChart title={title} bars={rows} />
        </Box>
      )}
      <IndexTable
        selectable={false}
        resourceName={{ singular: 'stage', plural: 'stages' }}
        itemCount={rows.length}
        headings={[
          { title: 'Stage' },
          { title: 'Readers', alignment: 'end' },
          { title: `Share ${whole}`, alignment: 'end' },
        ]}
      >
        {rows.map(({ label, value }, position) => (
          <IndexTable.Row key={label} id={label} position={position}>
            <IndexTable.Cell>{label}</IndexTable.Cell>
            <CountCell value={value} />
            {position === 0 ? <IndexTable.Cell /> : <RateCell share={value} whole={first} />}
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Card>
  );
}
