/** The page that edits the Brief. What is typed is kept here until it is saved; nothing that fails takes it away. */
import { useBlocker } from '@remix-run/react';
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Layout, Modal, Page, Text } from '@shopify/polaris';

import { StatusBadge } from '~/ui/status-badge';

import type { FoundBrief } from '../briefs.server';
import { messageFor } from '../draft';
import { GuideCard } from './guide-card';
import { OfferCard } from './offer-card';
import { TermsCard } from './terms-card';
import { type Failure, useBriefEditor } from './use-brief-editor';
import { usePdf } from './use-pdf';

export function BriefEditor({ brief }: { brief: FoundBrief | null }) {
  const editor = useBriefEditor(brief);
  const { draft, edit, isDirty, failure, problems, pending } = editor;
  const openPdf = usePdf();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return isDirty && currentLocation.pathname !== nextLocation.pathname;
  });
  const errorAt = (field: string) => messageFor(field, problems);

  return (
    <Page
      title={draft.title.trim() || 'Untitled Brief'}
      titleMetadata={<StatusBadge status={editor.status} />}
      backAction={{ content: 'Buyer’s Brief', url: '/app/brief' }}
      secondaryActions={[{ content: 'Open the PDF', onAction: openPdf, disabled: !editor.isSaved || isDirty }]}
    >
      <TitleBar title="Edit Brief">
        <button variant="primary" onClick={editor.publish} disabled={pending !== null}>
          Publish
        </button>
      </TitleBar>
      <SaveBar id="brief-save-bar" open={isDirty}>
        <button variant="primary" onClick={editor.save} loading={pending === 'save' ? '' : undefined}>
          Save
        </button>
        <button onClick={editor.discard}>Discard</button>
      </SaveBar>
      <Layout>
        {failure && (
          <Layout.Section variant="fullWidth">
            <FailureBanner failure={failure} />
          </Layout.Section>
        )}
        <Layout.Section>
          <BlockStack gap="400">
            <OfferCard draft={draft} edit={edit} errorAt={errorAt} />
            <GuideCard sections={draft.sections} onChange={(sections) => edit({ sections })} errorAt={errorAt} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <TermsCard draft={draft} edit={edit} errorAt={errorAt} />
        </Layout.Section>
      </Layout>
      <Modal
        open={blocker.state === 'blocked'}
        title="Leave without saving?"
        onClose={() => blocker.reset?.()}
        primaryAction={{ content: 'Leave', destructive: true, onAction: () => blocker.proceed?.() }}
        secondaryActions={[{ content: 'Stay', onAction: () => blocker.reset?.() }]}
      >
        <Modal.Section>
          <Text as="p">What you changed since the last save is lost when you leave.</Text>
        </Modal.Section>
      </Modal>
    </Page>
  );
}

function FailureBanner({ failure }: { failure: Failure }) {
  switch (failure.reason) {
    case 'invalid':
      return (
        <Banner title="Not saved yet" tone="critical">
          Change the fields that are marked, then save again. What you typed is still here.
        </Banner>
      );
    case 'refused':
      return (
        <Banner title="Saved, but not published" tone="critical">
          {failure.message} The shop shows what it showed before.
        </Banner>
      );
    case 'stale':
      return (
        <Banner title={failure.message} tone="warning">
          Nothing of yours was saved, and what you typed is still here. Copy what you want to keep, then reload the
          page.
        </Banner>
      );
    case 'unreachable':
      return (
        <Banner title="Not saved: the app did not answer" tone="critical">
          What you typed is still here. Check your connection, then try again.
        </Banner>
      );
  }
}
