import { BlockStack, Box, Card, IndexTable, Link, Text } from '@shopify/polaris';

import type { ArticleStats } from '../stats.server';
import { UNKNOWN_ARTICLE, UNKNOWN_ARTICLE_TITLE } from '../contract';
import { NumberCell } from '~/ui/number-cell';

/** Rows that aren't an article. */
const LABELS: Record<string, string> = { '': 'No article', [UNKNOWN_ARTICLE]: UNKNOWN_ARTICLE_TITLE };

interface ArticlesTableProps {
  articles: ArticleStats[];
  storefrontUrl: string;
}

export function ArticlesTable({ articles, storefrontUrl }: ArticlesTableProps) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Stats by article
          </Text>
          <Text as="p" tone="subdued">
            People who request from two articles count for both. Requests whose article isn’t in your store are under “
            {UNKNOWN_ARTICLE_TITLE}”. Requests from the theme editor aren’t counted.
          </Text>
          <div>
            <Link url="/app/insights">View by date in Analytics</Link>
          </div>
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
                title || LABELS[articleId]
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
