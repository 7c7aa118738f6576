/** Background work that failed for good, other than emails with a Brief. */
import { BlockStack, Card, List, Text } from '@shopify/polaris';

import type { JobName } from '~/jobs/contract';
import type { FailedJobs } from '~/jobs/failed-jobs.server';
import { DateTime } from '~/ui/date-time';

const LABELS: Record<Exclude<JobName, 'brief-delivery'>, string> = {
  'your-data-delivery': 'Emails with a link to “Your data”',
  'customer-data-request': 'Emails to you about a customer’s data',
  'customer-copy': 'Copying a person to your customers',
  'customer-copy-all': 'Copying everyone to your customers',
  'customer-revert': 'Removing what Unwind set for a customer',
  'flow-trigger': 'Events for Shopify Flow',
  'flow-completion': 'Completed routines for Shopify Flow',
  'article-names': 'Reading your articles’ names',
  'storefront-sync': 'Updating your storefront',
  'data-retention': 'Deleting old data',
  'weekly-email': 'Weekly emails to you',
  'count-rollup': 'Adding up counts by month',
};

type Row = Omit<FailedJobs, 'at'> & { at: string };

export function FailedJobsCard({ jobs }: { jobs: Row[] }) {
  if (jobs.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Other background work
        </Text>
        <Text as="p" tone="subdued">
          This failed in the past 90 days, and isn’t tried again. If it keeps happening, contact support.
        </Text>
        <List>
          {jobs.map(({ name, count, at }) => (
            <List.Item key={name}>
              {`${name in LABELS ? LABELS[name as keyof typeof LABELS] : name}: ${count.toLocaleString('en')}, last on `}
              <DateTime iso={at} />
            </List.Item>
          ))}
        </List>
      </BlockStack>
    </Card>
  );
}
