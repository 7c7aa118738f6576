/** A list of changes in words, with the texts before and after. */
import { BlockStack, InlineGrid, List, Text } from '@shopify/polaris';

import type { Change } from './changes';

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <List>
      {changes.map((change, index) => (
        <List.Item key={index}>
          <BlockStack gap="100">
            <Text as="span" breakWord>
              {change.text}
            </Text>
            {(change.before !== null || change.after !== null) && <Texts {...change} />}
          </BlockStack>
        </List.Item>
      ))}
    </List>
  );
}

function Texts({ before, after }: Pick<Change, 'before' | 'after'>) {
  return (
    <InlineGrid columns={{ xs: 1, md: before !== null && after !== null ? 2 : 1 }} gap="200">
      {before !== null && <Quote label="Before" text={before} />}
      {after !== null && <Quote label="After" text={after} />}
    </InlineGrid>
  );
}

function Quote({ label, text }: { label: string; text: string }) {
  return (
    <div style={{ whiteSpace: 'pre-line' }}>
      <Text as="p" tone="subdued" breakWord>
        <Text as="span" fontWeight="medium">{`${label}: `}</Text>
        {text}
      </Text>
    </div>
  );
}
