/** The newest people, shown on the Briefs page. */
import { Box, Card, InlineStack, Link, Text } from '@shopify/polaris';

import { PeopleTable, type PeoplePageData } from './people-table';

export function LatestPeople(page: PeoplePageData) {
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            Latest people
          </Text>
          <Link url="/app/people">View all</Link>
        </InlineStack>
      </Box>
      <PeopleTable {...page} />
    </Card>
  );
}
