/** How many readers there were each day, as a chart and as a table. */
import { BlockStack, Box, Button, Card, Collapsible, DataTable, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

import { STAGES, type Stage } from '../stages';
import { legendText, useIsClient } from './bar-chart';
import { count } from './numbers';

const HEIGHT = 260;

/** Different in dashes too, not just in color. */
const LINES = [
  { color: '#1d5c52', dash: undefined },
  { color: '#8a5a00', dash: '6 3' },
  { color: '#5b3fa6', dash: '2 3' },
  { color: '#a1283b', dash: '8 3 2 3' },
];

interface TrendCardProps {
  title: string;
  /** Up to four. */
  stages: readonly Stage[];
  /** Every day of the period. */
  days: ({ day: string } & Partial<Record<Stage, number>>)[];
}

export function TrendCard({ title, stages, days }: TrendCardProps) {
  const isClient = useIsClient();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Button variant="plain" onClick={() => setIsOpen(!isOpen)} ariaExpanded={isOpen} ariaControls="trend-table">
            {isOpen ? 'Hide table' : 'Show table'}
          </Button>
        </InlineStack>
        {isClient ? (
          <ResponsiveContainer width="100%" height={HEIGHT}>
            <LineChart data={days} title={title} margin={{ right: 16, top: 8 }}>
              <CartesianGrid vertical={false} stroke="#e3e3e3" />
              <XAxis dataKey="day" tickFormatter={shortDay} minTickGap={32} tick={{ fontSize: 12 }} />
              <YAxis allowDecimals={false} tickFormatter={count} width={48} tick={{ fontSize: 12 }} />
              <Tooltip labelFormatter={(day) => longDay(day as string)} formatter={(value) => count(Number(value))} />
              <Legend verticalAlign="top" itemSorter={null} formatter={legendText} />
              {stages.map((stage, index) => (
                <Line
                  key={stage}
                  dataKey={stage}
                  name={STAGES[stage].label}
                  stroke={LINES[index]?.color}
                  strokeDasharray={LINES[index]?.dash}
                  strokeWidth={2}
                  legendType="plainline"
                  dot={days.length === 1}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          </ResponsiveContainer>
        ) : (
          <div style={{ height: HEIGHT }} />
        )}
        <Collapsible id="trend-table" open={isOpen}>
          <Box maxWidth="100%" overflowX="scroll">
            <DataTable
              columnContentTypes={['text', ...stages.map(() => 'numeric' as const)]}
              headings={['Day', ...stages.map((stage) => STAGES[stage].label)]}
              rows={days.map((each) => [longDay(each.day), ...stages.map((stage) => count(each[stage] ?? 0))])}
            />
          </Box>
        </Collapsible>
      </BlockStack>
    </Card>
  );
}

function shortDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
}

export function longDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' });
}
