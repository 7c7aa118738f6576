/** Settings of the sign-up and of downloads. */
import { BlockStack, Card, Checkbox, ChoiceList, TextField } from '@shopify/polaris';

import type { SettingsDraft } from './draft';

export interface CardProps {
  draft: SettingsDraft;
  edit: (changes: Partial<SettingsDraft>) => void;
  /** What is wrong with a field. */
  errorAt: (field: keyof SettingsDraft) => string | undefined;
}

export function SignUpCard({ draft, edit, errorAt }: CardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Checkbox
          label="Readers tick a box to agree"
          helpText="The box stands beside the words that they agree to, is never ticked beforehand, and must be ticked. The receipt says that it was. Turn it on where your law asks for consent by an act of its own."
          checked={draft.consentBox}
          error={errorAt('consentBox')}
          onChange={(consentBox) => edit({ consentBox })}
        />
        <ChoiceList
          title="Throw-away addresses, which last for minutes"
          choices={[
            {
              label: 'Refuse them',
              value: 'refuse',
              helpText: 'Readers are told why, and asked for an address that they keep.',
            },
            { label: 'Take and mark them', value: 'mark', helpText: 'They get the Brief, and a badge in your list.' },
          ]}
          selected={[draft.throwAway]}
          error={errorAt('throwAway')}
          onChange={([choice]) => edit({ throwAway: choice === 'mark' ? 'mark' : 'refuse' })}
        />
        <Checkbox
          label="Readers’ browsers prove some work"
          helpText="Against robots, without puzzles: the browser computes for a moment while the reader types. A browser without JavaScript cannot, so only a few of those are let in each hour."
          checked={draft.proofOfWork}
          error={errorAt('proofOfWork')}
          onChange={(proofOfWork) => edit({ proofOfWork })}
        />
        <TextField
          label="Sign-ups an hour, at most"
          helpText="For the whole shop. Beyond it, readers are asked to come back later, and you see a note here."
          type="number"
          min={60}
          max={100_000}
          autoComplete="off"
          value={draft.requestsPerHour}
          error={errorAt('requestsPerHour')}
          onChange={(requestsPerHour) => edit({ requestsPerHour })}
        />
      </BlockStack>
    </Card>
  );
}

export function DownloadsCard({ draft, edit, errorAt }: CardProps) {
  return (
    <Card>
      <TextField
        label="Downloads by one link, at most"
        helpText="Leave it empty for as many as the reader likes. A link that is used up offers to send a fresh one."
        type="number"
        min={1}
        max={1000}
        autoComplete="off"
        value={draft.downloadsPerLink}
        error={errorAt('downloadsPerLink')}
        onChange={(downloadsPerLink) => edit({ downloadsPerLink })}
      />
    </Card>
  );
}
