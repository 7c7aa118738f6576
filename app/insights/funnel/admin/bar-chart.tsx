/** A bar for each stage, next to the one of the period before. Its numbers are in a table beside it. */
import { useEffect, useState } from 'react';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

import type { Compared } from '../stages';
import { count } from './numbers';

export interface Bars {
  label: string;
  value: Compared;
}

/** Both have a contrast of 3:1 on white, and differ in lightness. */
export const COLORS = { now: '#1d5c52', before: '#7b958e' };

const ROW_HEIGHT = 44;

interface StagesChartProps {
  /** What it shows, for screen readers. */
  title: string;
  bars: Bars[];
}

export function StagesChart({ title, bars }: StagesChartProps) {
  const isClient = useIsClient();
  const data = bars.map(({ label, value }) => ({ label, ...value }));
  const height = bars.length * ROW_HEIGHT + 60;
  if (!isClient) return <div style={{ height }} />;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart data={data} layout="vertical" title={title} margin={{ right: 24 }} barGap={1}>
        <CartesianGrid horizontal={false} stroke="#e3e3e3" />
        <XAxis type="number" allowDecimals={false} tickFormatter={count} tick={{ fontSize: 12 }} />
        <YAxis type="category" dataKey="label" width={130} tick={{ fontSize: 12 }} interval={0} />
        <Tooltip formatter={(value) => count(Number(value))} />
        <Legend verticalAlign="top" itemSorter={null} formatter={legendText} />
        <Bar dataKey="now" name="This period" fill={COLORS.now} isAnimationActive={false} />
        <Bar dataKey="before" name="Previous period" fill={COLORS.before} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The name of a bar or line. Recharts would write it in its color, which can be too light for text. */
export function legendText(name: unknown) {
  return <span style={{ color: '#303030' }}>{name as string}</span>;
}

/** False while the server's markup is shown: a chart needs the width of its container. */
export function useIsClient(): boolean {
  const [isClient, setIsClient] = useState(false);
  useEffect(() => setIsClient(true), []);
  return isClient;
}
