import { IndexTable, Text } from '@shopify/polaris';

/** A number in a table column, with aligned digits. */
export function NumberCell({ value }: { value: number }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        {value.toLocaleString('en')}
      </Text>
    </IndexTable.Cell>
  );
}
