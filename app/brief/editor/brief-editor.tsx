/** The Brief editor page. Unsaved changes survive any failure. */
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, InlineStack, Layout, Page } from '@shopify/polaris';
import { type ComponentType, useState } from 'react';

import { ArticlesCard } from '~/articles/articles-card';
import { PublishedNotice } from '~/articles/published-notice';
import { usePublishedNotice } from '~/articles/use-published-notice';
import { publishStatus } from '~/publishing/publish-status';
import { ErrorNotice } from '~/ui/error-notice';
import { StatusBadge } from '~/ui/status-badge';

import type { FoundBrief } from '../drafts.server';
import { toDocument, errorMessage } from './form-values';
import type { Problem } from '../schema';
import { FailureBanner } from './failure-banner';
import { FileCard } from './files/file-card';
import type { FilesData } from './files/file-details';
import { GuideCard } from './guide-card';
import { HandleCard } from './handle-card';
import { DeleteDialog, UnpublishDialog } from './confirm-dialogs';
import type { CardProps } from './card-props';
import { ConsentCard } from './consent-card';
import { OfferCard } from './offer-card';
import { OtherStoreCard } from './other-store-card';
import { ProductCard } from './product-card';
import { useBriefEditor } from './use-brief-editor';
import { usePdf } from './use-pdf';

interface BriefEditorProps {
  brief: FoundBrief;
  files: FilesData;
  /** A requested Brief can't be deleted, only unpublished. */
  isRequested: boolean;
  /** Edits the Brief's email. Passed in, because it belongs to the delivery module. */
  EmailCard: ComponentType<CardProps>;
  /** Reloads the Brief and drops unsaved changes. */
  onRevalidate: () => void;
}

export function BriefEditor({ brief, files, isRequested, EmailCard, onRevalidate }: BriefEditorProps) {
  const published = usePublishedNotice(brief.id);
  const [articleChanges, setArticleChanges] = useState(0);
  const editor = useBriefEditor(brief, published.show);
  const { draft, edit, isDirty, failure, problems, pending } = editor;
  const { openPdf, pdfError } = usePdf();
  const [dialog, setDialog] = useState<'unpublish' | 'delete' | null>(null);
  const getError = (field: string) => errorMessage(field, problems);
  const isLive = brief.publishedRevision !== null && !brief.isUnpublished;
  const articlesPath = `/app/brief/${brief.id}/articles`;
  const close = () => setDialog(null);

  const preview = () => {
    const body = JSON.stringify(toDocument(draft));
    const headers = { 'Content-Type': 'application/json' };
    openPdf(
      () => fetch(`/app/brief/${brief.id}/preview`, { method: 'POST', headers, body }),
      (response) => void response.json().then(({ problems }: { problems: Problem[] }) => editor.showProblems(problems)),
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
          content: 'Set as default',
          onAction: editor.setAsDefault,
          disabled: !isLive || brief.isDefault || pending !== null,
          helpText: 'Blocks show the default Brief unless you choose another one.',
        },
        { content: 'Unpublish', onAction: () => setDialog('unpublish'), disabled: !isLive },
        {
          content: 'Delete',
          destructive: true,
          onAction: () => setDialog('delete'),
          disabled: isRequested,
          helpText: isRequested
            ? 'You can’t delete a Brief that has requests, because their consents are kept. Unpublish it instead.'
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
        {published.isShown && isLive && (
          <Layout.Section variant="fullWidth">
            <PublishedNotice
              content="brief"
              path={articlesPath}
              version={`${brief.publishedRevision} ${articleChanges}`}
              isDefault={brief.isDefault}
              isNew={published.isNew}
              onDismiss={published.dismiss}
            />
          </Layout.Section>
        )}
        {failure && (
          <Layout.Section variant="fullWidth">
            <FailureBanner failure={failure} onReload={onRevalidate} />
          </Layout.Section>
        )}
        {pdfError && (
          <Layout.Section variant="fullWidth">
            <ErrorNotice error={pdfError} />
          </Layout.Section>
        )}
        <Layout.Section>
          <BlockStack gap="400">
            <OfferCard draft={draft} edit={edit} getError={getError} />
            <FileCard briefId={brief.id} files={files} onPreview={preview} />
            <GuideCard
              sections={draft.sections}
              onChange={(sections) => edit({ sections })}
              getError={getError}
              isPrinted={files.followsText}
            />
            <EmailCard draft={draft} edit={edit} getError={getError} />
            <ArticlesCard
              content="brief"
              path={articlesPath}
              isLive={isLive}
              version={brief.publishedRevision}
              onChange={() => setArticleChanges(articleChanges + 1)}
            />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <ConsentCard draft={draft} edit={edit} getError={getError} />
            <ProductCard draft={draft} edit={edit} getError={getError} />
            <OtherStoreCard draft={draft} edit={edit} getError={getError} />
            <HandleCard handle={brief.handle} />
          </BlockStack>
        </Layout.Section>
      </Layout>
      <UnpublishDialog
        open={dialog === 'unpublish'}
        isDefault={brief.isDefault}
        onConfirm={editor.unpublish}
        onClose={close}
      />
      <DeleteDialog open={dialog === 'delete'} onConfirm={editor.remove} onClose={close} />
    </Page>
  );
}
