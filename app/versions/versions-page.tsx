/** A routine's versions: which is live, what each changed, and how any two differ. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, Card, InlineGrid, InlineStack, Link, Page, Select, Text } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import { DateTime } from '~/ui/date-time';
import { EmptyList } from '~/ui/empty-list';

import { ChangeList } from './change-list';
import type { Change } from './changes';
import { type VersionName, readVersionName, versionLabel } from './version-name';

interface VersionsPageProps {
  /** The editor's path: `/app/routines/1`. Versions are below it. */
  editor: string;
  /** "routine" */
  noun: string;
  /** The document's; may be empty. */
  title: string;
  liveVersion: number | null;
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; publishedAt: string }[];
  comparison: { from: VersionName; to: VersionName; changes: Change[] } | null;
}

export function VersionsPage({ editor, noun, title, liveVersion, versions, comparison }: VersionsPageProps) {
  return (
    <Page title={title || `Untitled ${noun}`} backAction={{ content: `Edit ${noun}`, url: editor }}>
      <TitleBar title="Versions" />
      <BlockStack gap="400">
        {comparison && <Comparison versions={versions} {...comparison} />}
        <Card padding="0">
          {versions.length === 0 ? (
            <EmptyList heading="No versions yet" action={{ content: `Edit ${noun}`, url: editor }}>
              Each time you publish changes, what readers see then is kept here.
            </EmptyList>
          ) : (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {versions.map((version) => (
                <Version
                  key={version.number}
                  path={`${editor}/versions`}
                  version={version}
                  isLive={version.number === liveVersion}
                />
              ))}
            </ul>
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}

interface VersionProps {
  path: string;
  version: VersionsPageProps['versions'][number];
  isLive: boolean;
}

function Version({ path, version: { number, publishedAt }, isLive }: VersionProps) {
  return (
    <li
      style={{
        padding: 'var(--p-space-400)',
        borderBlockStart: 'var(--p-border-width-025) solid var(--p-color-border)',
      }}
    >
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <BlockStack gap="050">
          <InlineStack align="start" gap="200" blockAlign="center">
            <Link url={`${path}/${number}`} monochrome removeUnderline>
              <Text as="span" fontWeight="semibold">
                {versionLabel(number)}
              </Text>
            </Link>
            {isLive && <Badge tone="success">Live</Badge>}
          </InlineStack>
          <Text as="span" tone="subdued">
            Published <DateTime iso={publishedAt} />
          </Text>
        </BlockStack>
        <InlineStack gap="400">
          <Link url={`${path}/${number}`} accessibilityLabel={`View version ${number}`}>
            View
          </Link>
          {number > 1 && (
            <Link
              url={`${path}?from=${number - 1}&to=${number}`}
              accessibilityLabel={`What changed in version ${number}`}
            >
              What changed
            </Link>
          )}
        </InlineStack>
      </InlineStack>
    </li>
  );
}

function Comparison({
  from,
  to,
  changes,
  versions,
}: Pick<VersionsPageProps, 'versions'> & NonNullable<VersionsPageProps['comparison']>) {
  const navigate = useNavigate();
  const options = ['draft' as const, ...versions.map(({ number }) => number)].map((name) => ({
    value: String(name),
    label: versionLabel(name),
  }));
  // The second choice may be made before the page for the first has loaded.
  const [chosen, setChosen] = useState({ from: String(from), to: String(to) });
  useEffect(() => setChosen({ from: String(from), to: String(to) }), [from, to]);
  const compare = (sides: { from?: string; to?: string }) => {
    const next = { ...chosen, ...sides };
    setChosen(next);
    if (readVersionName(next.from) === null || readVersionName(next.to) === null) return;
    navigate(`?${new URLSearchParams(next).toString()}`, { preventScrollReset: true });
  };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Compare versions
        </Text>
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
          <Select label="From" options={options} value={chosen.from} onChange={(value) => compare({ from: value })} />
          <Select label="To" options={options} value={chosen.to} onChange={(value) => compare({ to: value })} />
        </InlineGrid>
        <div role="status">
          {changes.length === 0 ? (
            <Text as="p" tone="subdued">
              There are no differences.
            </Text>
          ) : (
            <ChangeList changes={changes} />
          )}
        </div>
      </BlockStack>
    </Card>
  );
}
