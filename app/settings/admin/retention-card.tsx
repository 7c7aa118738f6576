/** How long personal data is kept. */
import { useFetcher } from '@remix-run/react';
import { Banner, BlockStack, Card, Select, Text, TextField } from '@shopify/polaris';
import { useEffect } from 'react';

import { RETENTION_SETTINGS } from '../fields';
import { type PeriodUnit, isShorter, periodProblem } from '../retention';
import type { RetentionPeriods, RetentionPreview } from '../retention-counts';
import type { CardProps } from './card-props';

const UNITS: { label: string; value: PeriodUnit }[] = [
  { label: 'days', value: 'days' },
  { label: 'months', value: 'months' },
];

const FIELDS: Record<keyof RetentionPeriods, { label: string; helpText: string }> = {
  linkRetention: {
    label: 'Expired links and bot clicks',
    helpText: 'Links expire 30 days after they’re emailed. Unsubscribing with an old email keeps working.',
  },
  userAgentRetention: {
    label: 'Details of browsers',
    helpText: 'After that, only the kind of browser is kept, such as Chrome on Android.',
  },
  inactiveRetention: {
    label: 'People who never downloaded',
    helpText: 'From their last request. They’re deleted with their requests and consents; your stats stay as they are.',
  },
  uninstallRetention: {
    label: 'Everything, after you uninstall Unwind',
    helpText: 'If you reinstall before that, nothing is lost. If Shopify asks for deletion earlier, it’s deleted then.',
  },
};

interface RetentionCardProps extends CardProps {
  saved: RetentionPeriods;
}

export function RetentionCard({ draft, saved, edit, getError }: RetentionCardProps) {
  const preview = useRetentionPreview(draft, saved);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="p" tone="subdued">
          Each period can be from 7 days to 36 months. What’s older is deleted every night. People who downloaded a
          Brief stay until they or you delete them. Readers see these periods on their “Your data” page.
        </Text>
        {RETENTION_SETTINGS.map((name) => (
          <PeriodField
            key={name}
            {...FIELDS[name]}
            period={draft[name]}
            error={getError(name)}
            onChange={(period) => edit({ [name]: period })}
          />
        ))}
        {preview && (
          <Banner tone="warning" title="A shorter period deletes data for good">
            {preview.isKnown
              ? `If you save this, the next night deletes ${preview.deleted ?? 'nothing'}.`
              : 'Couldn’t find out how much data that is. Saving deletes everything that’s older than the new period.'}
          </Banner>
        )}
      </BlockStack>
    </Card>
  );
}

interface PeriodFieldProps {
  label: string;
  helpText: string;
  /** Such as `30 days`; the number may be blank or invalid while it's edited. */
  period: string;
  error: string | undefined;
  onChange: (period: string) => void;
}

function PeriodField({ label, helpText, period, error, onChange }: PeriodFieldProps) {
  const [amount = '', unit = 'days'] = period.split(' ');
  return (
    <TextField
      label={label}
      helpText={helpText}
      type="number"
      min={1}
      autoComplete="off"
      value={amount}
      error={error}
      onChange={(value) => onChange(`${value} ${unit}`)}
      connectedRight={
        <Select
          label={`${label}: unit`}
          labelHidden
          options={UNITS}
          value={unit}
          onChange={(value) => onChange(`${amount} ${value}`)}
        />
      }
    />
  );
}

/** What saving would delete; null if no period is shorter than the saved one, or if one is invalid. */
function useRetentionPreview(draft: RetentionPeriods, saved: RetentionPeriods): RetentionPreview | null {
  const { data, load, state } = useFetcher<RetentionPreview>();
  const isValid = RETENTION_SETTINGS.every((name) => periodProblem(draft[name]) === null);
  const hasShorter = isValid && RETENTION_SETTINGS.some((name) => isShorter(draft[name], saved[name]));
  const query = new URLSearchParams(RETENTION_SETTINGS.map((name) => [name, draft[name]])).toString();
  useEffect(() => {
    if (hasShorter) load(`/app/settings/retention?${query}`);
  }, [hasShorter, query, load]);
  return hasShorter && state === 'idle' && data ? data : null;
}
