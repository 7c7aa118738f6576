/** The days to show, and the filters that apply. */
import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, InlineStack, Select, Tag, Text, TextField } from '@shopify/polaris';
import { type FormEvent, useState } from 'react';

import { RANGES, type Period, type Range, todayIn } from '../period';
import { type FunnelFilter, type FunnelQuery, withoutFilter, writeFunnelQuery } from '../query';
import { longDay } from './trend-card';

const RANGE_LABELS: Record<Range, string> = {
  '7': 'Last 7 days',
  '28': 'Last 28 days',
  '90': 'Last 90 days',
  '365': 'Last 12 months',
  custom: 'Custom',
};

interface RangeFilterProps {
  query: FunnelQuery;
  period: Period;
  timeZone: string;
  /** What the page is limited to, in words. */
  filters: { name: keyof FunnelFilter; label: string }[];
}

export function RangeFilter({ query, period, timeZone, filters }: RangeFilterProps) {
  const navigate = useNavigate();
  const show = (next: FunnelQuery) => navigate(`?${writeFunnelQuery(next).toString()}`, { preventScrollReset: true });
  const choose = (value: string) => {
    const range = RANGES.find((each) => each === value) ?? query.range;
    show({ ...query, range, from: period.from, to: period.to });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="300" blockAlign="end">
          <Select
            label="Dates"
            options={RANGES.map((value) => ({ value, label: RANGE_LABELS[value] }))}
            value={query.range}
            onChange={choose}
          />
          {query.range === 'custom' && (
            <CustomRange
              key={`${period.from} ${period.to}`}
              period={period}
              onApply={(days) => show({ ...query, ...days })}
            />
          )}
        </InlineStack>
        <Text as="p" tone="subdued">
          {`${dates(period)}, compared with ${dates(period.previous)}. Days are in your store’s time zone (${timeZone}).`}
          {period.to === todayIn(timeZone) && ' Today isn’t over yet.'}
        </Text>
        {filters.length > 0 && (
          <InlineStack gap="200">
            {filters.map(({ name, label }) => (
              <Tag key={name} onRemove={() => show(withoutFilter(query, name))}>
                {label}
              </Tag>
            ))}
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

interface CustomRangeProps {
  period: Period;
  onApply: (days: { from: string; to: string }) => void;
}

function CustomRange({ period, onApply }: CustomRangeProps) {
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply({ from, to });
  };
  return (
    <form onSubmit={submit}>
      <InlineStack gap="300" blockAlign="end">
        <TextField label="From" type="date" autoComplete="off" value={from} onChange={setFrom} />
        <TextField label="To" type="date" autoComplete="off" value={to} onChange={setTo} />
        <Button submit>Apply</Button>
      </InlineStack>
    </form>
  );
}

function dates({ from, to }: { from: string; to: string }): string {
  return from === to ? longDay(from) : `${longDay(from)} – ${longDay(to)}`;
}
