/** Counts by article, routine, version, Brief, device or language. A row filters the whole page. */
import { Box, Card, IndexTable, Link, Text } from '@shopify/polaris';

import { ScrollableTable } from '~/ui/scrollable-table';

import type { BreakdownRow } from '../read-funnel.server';
import { CountCell, RateCell } from './numbers';

export interface NamedRow extends BreakdownRow {
  label: string;
  /** Filters the page by it; null if it's filtered already. */
  url: string | null;
}

interface BreakdownCardProps {
  title: string;
  /** What a row is: "Article". */
  kind: string;
  rows: NamedRow[];
  /** What readers do on the page, or the people who requested a Brief. */
  about?: 'page' | 'email';
}

const HEADINGS = {
  page: ['Viewed', 'Started', 'Completed', 'Brief seen', 'Brief requested'],
  email: ['Requested', 'Opened the link', 'Downloaded'],
};

export function BreakdownCard({ title, kind, rows, about = 'page' }: BreakdownCardProps) {
  const singular = kind.toLowerCase();
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
      </Box>
      <ScrollableTable label={title}>
        <IndexTable
          selectable={false}
          resourceName={{ singular, plural: `${singular}s` }}
          itemCount={rows.length}
          headings={[
            { title: kind },
            ...HEADINGS[about].map((heading) => ({ title: heading, alignment: 'end' as const })),
          ]}
        >
          {rows.map((row, position) => (
            <IndexTable.Row key={row.value} id={row.value || 'none'} position={position}>
              <IndexTable.Cell>
                {row.url === null ? (
                  row.label
                ) : (
                  <Link url={row.url} dataPrimaryLink>
                    {row.label}
                  </Link>
                )}
              </IndexTable.Cell>
              {about === 'page' ? <PageCells {...row} /> : <EmailCells {...row} />}
            </IndexTable.Row>
          ))}
        </IndexTable>
      </ScrollableTable>
    </Card>
  );
}

function PageCells({ views, starts, completions, briefViews, briefRequests }: NamedRow) {
  return (
    <>
      <CountCell value={views} />
      <RateCell share={starts} whole={views} />
      <RateCell share={completions} whole={starts} />
      <CountCell value={briefViews} />
      <RateCell share={briefRequests} whole={briefViews} />
    </>
  );
}

function EmailCells({ people, visits, downloads }: NamedRow) {
  return (
    <>
      <CountCell value={people} />
      <RateCell share={visits} whole={people} />
      <RateCell share={downloads} whole={people} />
    </>
  );
}
