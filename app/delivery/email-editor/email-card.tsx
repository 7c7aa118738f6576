/** The email's texts, the merchant's or the default ones, with a preview. */
import { BlockStack, Card, Divider, Text, TextField } from '@shopify/polaris';

import type { EmailTexts } from '~/brief/schema';
import { LANGUAGES } from '~/messages/language';
import { EmailPreview } from './email-preview';
import { SendTest } from './send-test';
import type { EmailCardProps } from '~/brief/editor/card-props';
import { useEmailPreview } from './use-email-preview';

export function EmailCard({ draft, edit, getError, translations }: EmailCardProps) {
  const { mail } = draft;
  const preview = useEmailPreview(draft, translations);
  const { rendered } = preview;
  const change = (changes: Partial<EmailTexts>) => edit({ mail: { ...mail, ...changes } });
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Email
          </Text>
          <Text as="p" tone="subdued">
            Your text is sent as you write it. In languages that you translate the Brief into, readers get your
            translation or, until there’s one, our text. Leave a field blank to use our text, translated into{' '}
            {LANGUAGES.length} languages. To change the logo and color, go to Settings.
          </Text>
        </BlockStack>
        <TextField
          id="mail.subject"
          label="Subject"
          autoComplete="off"
          value={mail.subject}
          placeholder={mail.subject === '' ? isolate(rendered?.subject) : undefined}
          error={getError('mail.subject')}
          onChange={(subject) => change({ subject })}
        />
        <TextField
          id="mail.greeting"
          label="Greeting"
          autoComplete="off"
          value={mail.greeting}
          placeholder={isolate(rendered?.defaults.greeting)}
          error={getError('mail.greeting')}
          onChange={(greeting) => change({ greeting })}
        />
        <TextField
          id="mail.body"
          label="Body"
          helpText="Separate paragraphs with a blank line. Below your text, Unwind adds the button, what’s inside, and an unsubscribe link."
          autoComplete="off"
          multiline={4}
          value={mail.body}
          placeholder={isolate(rendered?.defaults.body)}
          error={getError('mail.body')}
          onChange={(body) => change({ body })}
        />
        <Divider />
        <EmailPreview preview={preview} />
        <Divider />
        <SendTest contents={preview.contents} owner={rendered?.owner ?? ''} />
      </BlockStack>
    </Card>
  );
}

/** A placeholder whose text direction may differ from the field's. */
function isolate(text: string | undefined): string | undefined {
  return text && `\u2068${text}\u2069`;
}
