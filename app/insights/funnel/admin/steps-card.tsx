/** Where readers of a routine stop, and where it hurts. */
import { BlockStack, Box, Card, IndexTable, Text } from '@shopify/polaris';

import { ScrollableTable } from '~/ui/scrollable-table';

import { type Compared, rateOf } from '../stages';
import { StagesChart } from './bar-chart';
import { CountCell, RateCell, count, rateText, tooFew } from './numbers';

export interface StepRow {
  id: string;
  /** "3. Pigeon" */
  label: string;
  reached: Compared;
  /** Who reached it, but neither the next one nor the end. */
  stopped: Compared;
  skips: Compared;
  pains: Compared;
}

export function StepsCard({ steps, starts }: { steps: StepRow[]; starts: Compared }) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            Step by step
          </Text>
          {findings(steps, starts).map((sentence) => (
            <Text key={sentence} as="p">
              {sentence}
            </Text>
          ))}
        </BlockStack>
      </Box>
      {starts.now + starts.before > 0 && (
        <Box paddingInline="400">
          <StagesChart
            title="Readers who reached each step"
            bars={steps.map(({ label, reached }) => ({ label, value: reached }))}
          />
        </Box>
      )}
      <ScrollableTable label="Step by step">
        <IndexTable
          selectable={false}
          resourceName={{ singular: 'step', plural: 'steps' }}
          itemCount={steps.length}
          headings={[
            { title: 'Step' },
            { title: 'Reached', alignment: 'end' },
            { title: 'Share of starts', alignment: 'end' },
            { title: 'Stopped here', alignment: 'end' },
            { title: 'Skipped', alignment: 'end' },
            { title: 'Hurt', alignment: 'end' },
          ]}
        >
          {steps.map(({ id, label, reached, stopped, skips, pains }, position) => (
            <IndexTable.Row key={id} id={id} position={position}>
              <IndexTable.Cell>{label}</IndexTable.Cell>
              <CountCell value={reached} />
              <RateCell share={reached} whole={starts} />
              <RateCell share={stopped} whole={reached} />
              <RateCell share={skips} whole={reached} />
              <RateCell share={pains} whole={reached} />
            </IndexTable.Row>
          ))}
        </IndexTable>
      </ScrollableTable>
    </Card>
  );
}

/** What stands out, in a sentence each. */
function findings(steps: StepRow[], starts: Compared): string[] {
  const whole = rateOf(0, starts.now);
  if ('tooFew' in whole) return [`${tooFew(whole.tooFew)}.`];
  const most = (field: 'stopped' | 'pains') =>
    steps.reduce<StepRow | null>((best, each) => (each[field].now > (best?.[field].now ?? 0) ? each : best), null);
  const [stop, pain] = [most('stopped'), most('pains')];
  const share = (step: StepRow, field: 'stopped' | 'pains') =>
    `${count(step[field].now)} of ${count(step.reached.now)} readers there (${rateText(rateOf(step[field].now, step.reached.now))})`;
  return [
    stop
      ? `Most readers who don’t finish stop at ${stop.label}: ${share(stop, 'stopped')}.`
      : 'No one stopped before the end.',
    pain ? `It hurts most often at ${pain.label}: ${share(pain, 'pains')}.` : 'No one reported pain.',
  ];
}
