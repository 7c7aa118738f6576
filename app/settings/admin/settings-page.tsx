/** The page of the shop's settings. What is typed is kept here until it is saved; nothing that fails takes it away. */
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Box, Button, InlineGrid, Page, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

import { Notice } from '~/ui/notice';
import { useLeaveGuard } from '~/ui/use-leave-guard';

import type { Settings } from '../schema';
import { LookCard } from './look-card';
import { DownloadsCard, SignUpCard } from './sign-up-cards';
import { type Failure, useSettings } from './use-settings';

interface SettingsPageProps {
  settings: Settings;
  /** Sign-ups that were turned away within the hour, as the shop had more than it takes. */
  turnedAway: number;
  /** A card about copying people to Shopify's customers. */
  customers?: ReactNode;
}

export function SettingsPage({ settings, turnedAway, customers }: SettingsPageProps) {
  const editor = useSettings(settings);
  const { draft, edit, errorAt, failure, isDirty, isPending } = editor;
  useLeaveGuard(isDirty);
  const parts = { draft, edit, errorAt };
  return (
    <Page title="Settings">
      <TitleBar title="Settings" />
      <SaveBar id="settings-save-bar" open={isDirty}>
        <button variant="primary" onClick={editor.save} loading={isPending ? '' : undefined}>
          Save
        </button>
        <button onClick={editor.discard}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {failure && (
          <FailureBanner key={editor.refusals} failure={failure} isPending={isPending} onRetry={editor.publish} />
        )}
        {turnedAway > 0 && (
          <Banner title="Readers are turned away" tone="warning">
            {`${turnedAway.toLocaleString('en')} more asked within the hour than your limit takes. `}
            If they may be people, allow more in an hour below.
          </Banner>
        )}
        <Part title="Sign-up" description="How readers ask for the Brief, and what keeps robots out.">
          <SignUpCard {...parts} />
        </Part>
        <Part title="Downloads" description="What a link from the e-mail is good for.">
          <DownloadsCard {...parts} />
        </Part>
        <Part title="Look" description="Of the e-mails, and of the PDF that the app makes.">
          <LookCard {...parts} />
        </Part>
        {customers && (
          <Part title="Customers" description="What Shopify learns of the people who ask.">
            {customers}
          </Part>
        )}
      </BlockStack>
    </Page>
  );
}

function Part({ title, description, children }: { title: string; description: string; children: ReactNode }) {
  return (
    <InlineGrid columns={{ xs: '1fr', md: '2fr 5fr' }} gap="400">
      <Box as="section" paddingInlineStart={{ xs: '400', sm: '0' }} paddingInlineEnd={{ xs: '400', sm: '0' }}>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p" tone="subdued">
            {description}
          </Text>
        </BlockStack>
      </Box>
      {children}
    </InlineGrid>
  );
}

function FailureBanner({ failure, ...on }: { failure: Failure; isPending: boolean; onRetry: () => void }) {
  switch (failure.reason) {
    case 'invalid':
      return (
        <Notice title="Not saved yet" tone="critical">
          <Text as="p">Change the fields that are marked, then save again. What you typed is still here.</Text>
        </Notice>
      );
    case 'refused':
      return (
        <Notice title="Saved, but your shop’s pages do not show it yet" tone="critical">
          <Text as="p">
            {failure.message} Until then, readers whose form lacks something are asked for it on a page of its own.
          </Text>
          <div>
            <Button onClick={on.onRetry} loading={on.isPending}>
              Update the pages
            </Button>
          </div>
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice title="Not saved: the app did not answer" tone="critical">
          <Text as="p">What you typed is still here. Check your connection, then try again.</Text>
        </Notice>
      );
  }
}
