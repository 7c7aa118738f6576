/** What the e-mail says: the merchant's own words, or ours, seen as it will arrive. */
import { BlockStack, Card, Divider, Text, TextField } from '@shopify/polaris';

import type { BriefMail } from '../schema';
import { EmailPreview } from './email-preview';
import { EmailTest } from './email-test';
import type { CardProps } from './offer-card';
import { useEmailPreview } from './use-email-preview';

export function EmailCard({ draft, edit, errorAt }: CardProps) {
  const { mail } = draft;
  const preview = useEmailPreview(draft);
  const { written } = preview;
  const write = (changes: Partial<BriefMail>) => edit({ mail: { ...mail, ...changes } });
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            E-mail
          </Text>
          <Text as="p" tone="subdued">
            What you write here is sent as it is, whatever the reader’s language. What you leave empty we say, in ten
            languages. Logo and color are in the settings.
          </Text>
        </BlockStack>
        <TextField
          label="Subject"
          autoComplete="off"
          value={mail.subject}
          placeholder={mail.subject === '' ? sample(written?.subject) : undefined}
          error={errorAt('mail.subject')}
          onChange={(subject) => write({ subject })}
        />
        <TextField
          label="Greeting"
          autoComplete="off"
          value={mail.greeting}
          placeholder={sample(written?.ours.greeting)}
          error={errorAt('mail.greeting')}
          onChange={(greeting) => write({ greeting })}
        />
        <TextField
          label="Text"
          helpText="An empty line begins a paragraph. The button, what is inside and the link to unsubscribe follow by themselves."
          autoComplete="off"
          multiline={4}
          value={mail.body}
          placeholder={sample(written?.ours.body)}
          error={errorAt('mail.body')}
          onChange={(body) => write({ body })}
        />
        <Divider />
        <EmailPreview preview={preview} />
        <Divider />
        <EmailTest contents={preview.contents} owner={written?.owner ?? ''} />
      </BlockStack>
    </Card>
  );
}

/** What is said where a field is left empty. Its language may run the other way than the field. */
function sample(text: string | undefined): string | undefined {
  return text && `\u2068${text}\u2069`;
}
