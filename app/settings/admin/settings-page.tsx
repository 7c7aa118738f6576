/** The settings page. Unsaved changes survive any failure. */
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Box, Button, InlineGrid, Page, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

import { DocumentSaveBar } from '~/ui/editor/document-save-bar';
import { Notice } from '~/ui/notice';
import { useLeaveGuard } from '~/ui/hooks/use-leave-guard';
import { UnreachableNotice } from '~/ui/unreachable-notice';

import type { Settings } from '../schema';
import { AnalyticsCard } from './analytics-card';
import { BrandingCard } from './branding-card';
import { EmailsCard } from './emails-card';
import { RetentionCard } from './retention-card';
import { DownloadsCard, MarketingCard, SignUpCard } from './sign-up-cards';
import { type Failure, useSettings } from './use-settings';

interface SettingsPageProps {
  settings: Settings;
  /** The shop owner's address; null if it isn't known yet. */
  owner: string | null;
  /** What the merchant should know first. */
  notice?: ReactNode;
  customers?: ReactNode;
  /** Sends a test of the weekly email. */
  weeklyTest?: ReactNode;
}

export function SettingsPage({ settings, owner, notice, customers, weeklyTest }: SettingsPageProps) {
  const editor = useSettings(settings);
  const { draft, saved, edit, getError, failure, isDirty, isPending } = editor;
  useLeaveGuard(isDirty);
  const cardProps = { draft, edit, getError };
  return (
    <Page>
      <TitleBar title="Settings" />
      <DocumentSaveBar
        id="settings-save-bar"
        isDirty={isDirty}
        isSaving={isPending}
        onSave={editor.save}
        onDiscard={editor.discard}
      />
      <BlockStack gap="400">
        {failure && (
          <FailureBanner key={editor.failureCount} failure={failure} isPending={isPending} onRetry={editor.publish} />
        )}
        {notice}
        <Section title="Sign-up form" description="How readers request a Brief, and what keeps bots out.">
          <SignUpCard {...cardProps} />
        </Section>
        <Section title="Marketing" description="Whether readers can also sign up for your news and offers.">
          <MarketingCard {...cardProps} />
        </Section>
        <Section title="Downloads" description="How often the link in an email works.">
          <DownloadsCard {...cardProps} />
        </Section>
        <Section title="Analytics" description="What you learn about how readers use your articles.">
          <AnalyticsCard {...cardProps} />
        </Section>
        <Section title="Data retention" description="How long Unwind keeps your readers’ data.">
          <RetentionCard {...cardProps} saved={saved} />
        </Section>
        <Section title="Emails" description="What readers get, and what you get.">
          <EmailsCard {...cardProps} owner={owner} weeklyTest={weeklyTest} />
        </Section>
        <Section title="Branding" description="For emails and generated PDFs.">
          <BrandingCard {...cardProps} />
        </Section>
        {customers && (
          <Section title="Customers" description="Use requests in Shopify segments and marketing.">
            {customers}
          </Section>
        )}
      </BlockStack>
    </Page>
  );
}

function Section({ title, description, children }: { title: string; description: string; children: ReactNode }) {
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

interface FailureBannerProps {
  failure: Failure;
  isPending: boolean;
  onRetry: () => void;
}

function FailureBanner({ failure, isPending, onRetry }: FailureBannerProps) {
  switch (failure.reason) {
    case 'invalid':
      return (
        <Notice title="Some fields need changes" tone="critical">
          <Text as="p">Fix the highlighted fields, then save again. Your changes are still here.</Text>
        </Notice>
      );
    case 'refused':
      return (
        <Notice title="Saved, but your storefront isn’t updated yet" tone="critical">
          <Text as="p">
            {failure.message} Until your storefront is updated, some readers have to finish the form on a separate page.
          </Text>
          <div>
            <Button onClick={onRetry} loading={isPending}>
              Update storefront
            </Button>
          </div>
        </Notice>
      );
    case 'unreachable':
      return <UnreachableNotice />;
  }
}
