/** Numbers as the Analytics page writes them. */
import { IndexTable, Text } from '@shopify/polaris';

import { type Compared, type Rate, changeOf, growthOf, rateOf } from '../stages';

export function count(n: number): string {
  return n.toLocaleString('en');
}

/** "12 readers: too few to compare" */
export function tooFew(n: number): string {
  return `${count(n)} ${n === 1 ? 'reader' : 'readers'}: too few to compare`;
}

export function percent(value: number): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })}%`;
}

export function rateText(rate: Rate): string {
  return 'percent' in rate ? percent(rate.percent) : tooFew(rate.tooFew);
}

function signed(value: number, unit: string): string {
  const rounded = Math.round(value);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${count(Math.abs(rounded))}${unit}`;
}

/** How a count changed, in words. */
export function growthText(compared: Compared): string {
  const growth = growthOf(compared);
  return growth === null ? `${count(compared.before)} before` : `${signed(growth, '%')} from ${count(compared.before)}`;
}

/** How a rate changed, in percentage points; empty if there's nothing to compare. */
export function changeText(share: Compared, whole: Compared): string {
  const change = changeOf(share, whole);
  return change === null ? '' : signed(change, Math.abs(Math.round(change)) === 1 ? ' point' : ' points');
}

interface RateCellProps {
  share: Compared;
  whole: Compared;
}

/** A rate, and how it changed. */
export function RateCell({ share, whole }: RateCellProps) {
  const rate = rateOf(share.now, whole.now);
  const change = changeText(share, whole);
  return (
    <IndexTable.Cell>
      <Text as="p" alignment="end" numeric tone={'percent' in rate ? undefined : 'subdued'}>
        {rateText(rate)}
      </Text>
      {change && (
        <Text as="p" alignment="end" tone="subdued" numeric>
          {change}
        </Text>
      )}
    </IndexTable.Cell>
  );
}

/** A count, and how it changed. */
export function CountCell({ value }: { value: Compared }) {
  return (
    <IndexTable.Cell>
      <Text as="p" alignment="end" numeric>
        {count(value.now)}
      </Text>
      <Text as="p" alignment="end" tone="subdued" numeric>
        {growthText(value)}
      </Text>
    </IndexTable.Cell>
  );
}
