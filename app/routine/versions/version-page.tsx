/** One version as it was published, and restoring it. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, Card, InlineStack, List, Page, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

import type { Draft, DraftPhase, DraftStep } from '../schema';
import { versionLabel } from './version-name';
import { phaseName, restText, stepDoseText, stepName, toolText, valueText } from './words';

interface VersionPageProps {
  id: string;
  number: number;
  isLive: boolean;
  /** ISO 8601. */
  publishedAt: string;
  document: Draft;
}

export function VersionPage({ id, number, isLive, publishedAt, document }: VersionPageProps) {
  const navigate = useNavigate();
  const versions = `/app/routines/${id}/versions`;
  return (
    <Page
      title={versionLabel(number)}
      titleMetadata={isLive ? <Badge tone="success">Live</Badge> : undefined}
      subtitle={document.title}
      backAction={{ content: 'Versions', url: versions }}
    >
      <TitleBar title="Version">
        <button variant="primary" onClick={() => navigate(`/app/routines/${id}?version=${number}`)}>
          Restore as draft
        </button>
        <button onClick={() => navigate(`${versions}?from=${number}&to=draft`)}>Compare with draft</button>
      </TitleBar>
      <BlockStack gap="400">
        <Text as="p" tone="subdued">
          Published <DateTime iso={publishedAt} />
        </Text>
        <Card>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">
              {document.title}
            </Text>
            {document.summary && <Text as="p">{document.summary}</Text>}
            <Lines title="Equipment" lines={document.equipment} />
            <Lines title="Safety" lines={[document.safety.warning, document.safety.stop]} />
            <Lines title="Red flags" lines={document.safety.redFlags} />
            {document.selfCheck && (
              <Lines title="Self-check" lines={valueText('selfCheck', document.selfCheck).split('\n')} />
            )}
          </BlockStack>
        </Card>
        {document.phases.map((phase) => (
          <Phase key={phase.id} phase={phase} />
        ))}
        <Card>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">
              Completion
            </Text>
            {document.completion.message && <Text as="p">{document.completion.message}</Text>}
            <Lines title="Buttons" lines={document.completion.actions.map(({ label }) => label)} />
          </BlockStack>
        </Card>
      </BlockStack>
    </Page>
  );
}

function Phase({ phase }: { phase: DraftPhase }) {
  const rounds = phase.rounds ?? 1;
  const rest = phase.restBetweenRounds ? `, ${restText(phase.restBetweenRounds)} rest between` : '';
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {phaseName(phase)}
          </Text>
          {rounds > 1 && <Text as="p">{`${rounds} rounds${rest}`}</Text>}
          {phase.purpose && <Text as="p">{phase.purpose}</Text>}
        </BlockStack>
        {phase.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </BlockStack>
    </Card>
  );
}

function Step({ step }: { step: DraftStep }) {
  const { side, cues, why, restAfter, breath, media, tools } = step;
  const details = [
    stepDoseText(step, side.kind === 'each' ? 'each' : 'none'),
    side.kind === 'one' && valueText('side', side),
    restAfter && `${restText(restAfter)} rest after`,
    step.intensity,
  ];
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="baseline">
        <Text as="h3" variant="headingSm">
          {stepName(step)}
        </Text>
        <Text as="span" tone="subdued">
          {details.filter(Boolean).join(' · ')}
        </Text>
      </InlineStack>
      <Lines lines={cues} />
      {why && <Text as="p">{why}</Text>}
      {breath && <Text as="p">{`Breath: ${valueText('breath', breath)}`}</Text>}
      {media && (
        <Text as="p" breakWord>
          {valueText('media', media)}
        </Text>
      )}
      {tools.length > 0 && <Text as="p">{`Tools: ${tools.map(toolText).join(', ')}`}</Text>}
    </BlockStack>
  );
}

function Lines({ title, lines }: { title?: string; lines: readonly string[] }) {
  const shown = lines.filter((line) => line.trim() !== '');
  if (shown.length === 0) return null;
  return (
    <div>
      {title && (
        <Text as="p" fontWeight="medium">
          {title}
        </Text>
      )}
      <List>
        {shown.map((line, index) => (
          <List.Item key={index}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
