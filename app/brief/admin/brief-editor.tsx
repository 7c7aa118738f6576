/** The page that edits a Brief. What is typed is kept here until it is saved; nothing that fails takes it away. */
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, InlineStack, Layout, Page } from '@shopify/polaris';
import { useState } from 'react';

import { publishStatus } from '~/publish-status';
import { StatusBadge } from '~/ui/status-badge';
import { useLeaveGuard } from '~/ui/use-leave-guard';

import type { FoundBrief } from '../document/briefs.server';
import { documentOf, messageFor } from '../document/draft';
import type { Problem } from '../schema';
import { EmailCard } from './email-card';
import { FailureBanner } from './failure-banner';
import { FileCard } from './file-card';
import type { ShownFiles } from './file-facts';
import { GuideCard } from './guide-card';
import { HandleCard } from './handle-card';
import { DeleteDialog, WithdrawDialog } from './offer-dialogs';
import { OfferCard } from './offer-card';
import { TermsCard } from './terms-card';
import { useBriefEditor } from './use-brief-editor';
import { usePdf } from './use-pdf';

interface BriefEditorProps {
  brief: FoundBrief;
  files: ShownFiles;
  /** Whether somebody has asked for it: then it can only be withdrawn. */
  isAskedFor: boolean;
  /** Reads the Brief anew, in place of what was typed. */
  onReload: () => void;
}

export function BriefEditor({ brief, files, isAskedFor, onReload }: BriefEditorProps) {
  const editor = useBriefEditor(brief);
  const { draft, edit, isDirty, failure, problems, pending } = editor;
  const openPdf = usePdf();
  const [dialog, setDialog] = useState<'withdraw' | 'delete' | null>(null);
  useLeaveGuard(isDirty && pending !== 'delete');
  const errorAt = (field: string) => messageFor(field, problems);
  const isOffered = brief.publishedRevision !== null && !brief.isWithdrawn;
  const close = () => setDialog(null);

  const preview = () => {
    const body = JSON.stringify(documentOf(draft));
    const headers = { 'Content-Type': 'application/json' };
    openPdf(
      () => fetch(`/app/brief/${brief.id}/preview`, { method: 'POST', headers, body }),
      (answer) => void answer.json().then((said: { problems: Problem[] }) => editor.mark(said.problems)),
    );
  };

  return (
    <Page
      title={draft.title.trim() || 'Untitled Brief'}
      titleMetadata={
        <InlineStack gap="100">
          <StatusBadge status={publishStatus({ ...brief, revision: editor.revision })} />
          {brief.isDefault && <Badge tone="info">Default</Badge>}
        </InlineStack>
      }
      backAction={{ content: 'Buyer’s Brief', url: '/app/brief' }}
      secondaryActions={[
        {
          content: 'Make it the default',
          onAction: editor.makeDefault,
          disabled: !isOffered || brief.isDefault || pending !== null,
          helpText: 'The default is what a block shows that names no Brief.',
        },
        { content: 'Withdraw', onAction: () => setDialog('withdraw'), disabled: !isOffered },
        {
          content: 'Delete',
          destructive: true,
          onAction: () => setDialog('delete'),
          disabled: isAskedFor,
          helpText: isAskedFor
            ? 'Somebody has asked for this Brief, so its requests and consents are kept. It can only be withdrawn.'
            : undefined,
        },
      ]}
    >
      <TitleBar title="Edit Brief">
        <button
          variant="primary"
          onClick={editor.publish}
          disabled={pending !== null}
          loading={pending === 'publish' ? '' : undefined}
        >
          {brief.isWithdrawn ? 'Offer again' : 'Publish'}
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
            <FailureBanner failure={failure} onReload={onReload} />
          </Layout.Section>
        )}
        <Layout.Section>
          <BlockStack gap="400">
            <OfferCard draft={draft} edit={edit} errorAt={errorAt} />
            <FileCard id={brief.id} files={files} onPreview={preview} />
            <GuideCard
              sections={draft.sections}
              onChange={(sections) => edit({ sections })}
              errorAt={errorAt}
              isPrinted={files.followsText}
            />
            <EmailCard draft={draft} edit={edit} errorAt={errorAt} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <TermsCard draft={draft} edit={edit} errorAt={errorAt} />
            <HandleCard handle={brief.handle} />
          </BlockStack>
        </Layout.Section>
      </Layout>
      <WithdrawDialog
        open={dialog === 'withdraw'}
        isDefault={brief.isDefault}
        onConfirm={() => {
          close();
          editor.withdraw();
        }}
        onClose={close}
      />
      <DeleteDialog
        open={dialog === 'delete'}
        onConfirm={() => {
          close();
          editor.remove();
        }}
        onClose={close}
      />
    </Page>
  );
}
