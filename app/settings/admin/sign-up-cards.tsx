/** Settings of sign-ups and downloads. */
import { BlockStack, Card, Checkbox, ChoiceList, Text, TextField } from '@shopify/polaris';

import { LIMITS } from '../fields';
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
          helpText="Readers’ browsers solve a short calculation while they type, with no puzzles. Browsers without JavaScript can’t, so if many of them sign up, their emails are sent later. It turns on by itself near the hourly limit."
          checked={draft.proofOfWork}
          error={getError('proofOfWork')}
          onChange={(proofOfWork) => edit({ proofOfWork })}
        />
        <TextField
          label="Hourly sign-up limit"
          helpText="For your whole store. Near this limit, bot protection turns on and gets harder, and a warning appears here. Readers can always sign up."
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

export function MarketingCard({ draft, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Checkbox
          label="Ask for marketing consent"
          helpText="Adds a second, optional checkbox to the form. It’s never checked in advance, and readers get the Brief either way."
          checked={draft.marketingConsent}
          error={getError('marketingConsent')}
          onChange={(marketingConsent) => edit({ marketingConsent })}
        />
        <Text as="p" tone="subdued">
          Requesting a Brief is consent to receive that Brief, nothing more. Marketing consent is recorded separately,
          with its own text, and is confirmed when the person downloads the Brief. People can withdraw it in every
          email. Those who requested a Brief without this checkbox haven’t given it.
        </Text>
        <Text as="p" tone="subdued">
          Our text is translated into 10 languages. To write your own, edit the Brief.
        </Text>
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
