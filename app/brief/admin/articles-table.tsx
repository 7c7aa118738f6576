/** What each article earned. */
import { BlockStack, Box, Card, IndexTable, Link, Text } from '@shopify/polaris';

import type { ArticleFigures } from '../ledger.server';
import { NumberCell } from './number-cell';

interface ArticlesTableProps {
  articles: ArticleFigures[];
  storefrontUrl: string;
}

export function ArticlesTable({ articles, storefrontUrl }: ArticlesTableProps) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            By article
          </Text>
          <Text as="p" tone="subdued">
            Who asked on two articles counts on both.
          </Text>
        </BlockStack>
      </Box>
      <IndexTable
        selectable={false}
        resourceName={{ singular: 'article', plural: 'articles' }}
        itemCount={articles.length}
        headings={[
          { title: 'Article' },
          { title: 'Requests', alignment: 'end' },
          { title: 'People', alignment: 'end' },
          { title: 'Visits', alignment: 'end' },
          { title: 'Downloads', alignment: 'end' },
        ]}
      >
        {articles.map(({ articleId, title, path, requests, people, visits, downloads }, position) => (
          <IndexTable.Row key={articleId} id={articleId || 'none'} position={position}>
            <IndexTable.Cell>
              {path ? (
                <Link url={`${storefrontUrl}${path}`} target="_blank" monochrome>
                  {title || path}
                </Link>
              ) : (
                title || 'Not on an article'
              )}
            </IndexTable.Cell>
            {[requests, people, visits, downloads].map((value, column) => (
              <NumberCell key={column} value={value} />
            ))}
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Card>
  );
}
