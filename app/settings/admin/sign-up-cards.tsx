/** Settings of sign-ups and downloads. */
import { BlockStack, Card, Checkbox, ChoiceList, TextField } from '@shopify/polaris';

import { LIMITS } from '../schema';
import type { CardProps } from './card-props';

export function SignUpCard({ draft, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Checkbox
          label="Require a consent checkbox"
          helpText="Readers must check a box next to the consent text, and the consent record says that they did. Turn this on if your local law requires it."
          checked={draft.consentBox}
          error={getError('consentBox')}
          onChange={(consentBox) => edit({ consentBox })}
        />
        <ChoiceList
          title="Disposable email addresses"
          choices={[
            { label: 'Reject', value: 'refuse', helpText: 'Readers are asked to use a permanent address.' },
            {
              label: 'Accept and label',
              value: 'mark',
              helpText: 'Readers get the Brief, and you see a badge in your list of people.',
            },
          ]}
          selected={[draft.disposable]}
          error={getError('disposable')}
          onChange={([choice]) => edit({ disposable: choice === 'mark' ? 'mark' : 'refuse' })}
        />
        <Checkbox
          label="Bot protection"
          helpText="Readers’ browsers solve a short calculation while they type, with no puzzles. Browsers without JavaScript can’t, so only a few of their requests are accepted each hour."
          checked={draft.proofOfWork}
          error={getError('proofOfWork')}
          onChange={(proofOfWork) => edit({ proofOfWork })}
        />
        <TextField
          label="Hourly sign-up limit"
          helpText="For your whole store. Above this limit, readers are asked to try again later and a warning appears here."
          type="number"
          {...LIMITS.requestsPerHour}
          autoComplete="off"
          value={draft.requestsPerHour}
          error={getError('requestsPerHour')}
          onChange={(requestsPerHour) => edit({ requestsPerHour })}
        />
      </BlockStack>
    </Card>
  );
}

export function DownloadsCard({ draft, edit, getError }: CardProps) {
  return (
    <Card>
      <TextField
        label="Downloads per link"
        helpText="Leave blank for no limit. After the last download, readers can request a new link."
        type="number"
        {...LIMITS.downloadsPerLink}
        autoComplete="off"
        value={draft.downloadsPerLink}
        error={getError('downloadsPerLink')}
        onChange={(downloadsPerLink) => edit({ downloadsPerLink })}
      />
    </Card>
  );
}
