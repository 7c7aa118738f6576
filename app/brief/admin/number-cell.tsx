import { IndexTable, Text } from '@shopify/polaris';

/** A number in a column of numbers: its digits stand below those of the others. */
export function NumberCell({ value }: { value: number }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        {value.toLocaleString('en')}
      </Text>
    </IndexTable.Cell>
  );
}
