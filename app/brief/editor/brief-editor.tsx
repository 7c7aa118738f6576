/** The Brief editor page. Unsaved changes survive any failure. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, Page } from '@shopify/polaris';
import { type ComponentType, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

import { ArticlesCard } from '~/articles/articles-card';
import { PublishedNotice } from '~/articles/published-notice';
import { usePublishedNotice } from '~/articles/use-published-notice';
import { publishStatus } from '~/publishing/publish-status';
import type { Translations } from '~/translations/contract';
import { TranslationsCard } from '~/translations/editor/translations-card';
import { translationWarnings } from '~/translations/translation-warnings';
import { extractTexts } from '~/translations/walk';
import { DocumentSaveBar } from '~/ui/editor/document-save-bar';
import { EditorBar } from '~/ui/editor/editor-bar';
import { focusProblem } from '~/ui/editor/problems';
import { ProblemsBanner } from '~/ui/editor/problems-banner';
import { WarningsCard } from '~/ui/editor/warnings-card';
import { savedByOther } from '~/versions/merge-text';
import { MergeView } from '~/versions/merge-view';
import { type RestoredVersion, useRestoredVersion } from '~/versions/use-restored-version';
import { VersionsCard } from '~/versions/versions-card';

import { compareBriefs } from '../compare/compare';
import { conflictWords, mergeBriefs } from '../compare/merge';
import type { FoundBrief } from '../drafts.server';
import type { Brief } from '../schema';
import { walkBrief } from '../translations/walk-brief';
import { ImagesProvider } from './blocks/use-images';
import type { EmailCardProps } from './card-props';
import { ChangedElsewhereNotice } from './changed-elsewhere-notice';
import { DeleteDialog, UnpublishDialog } from './confirm-dialogs';
import { ConsentCard } from './consent-card';
import { FailureBanner } from './failure-banner';
import { FileCard } from './files/file-card';
import type { FilesData } from './files/file-details';
import { errorMessage, toDocument } from './form-values';
import { GuideCard } from './guide-card';
import { HandleCard } from './handle-card';
import { OfferCard } from './offer-card';
import { OtherStoreCard } from './other-store-card';
import { fieldId, partLabel } from './part-label';
import { BriefPreview } from './preview/brief-preview';
import { ProductCard } from './product-card';
import { useBriefEditor } from './use-brief-editor';

interface BriefEditorProps {
  brief: FoundBrief;
  files: FilesData;
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; publishedAt: string }[];
  /** The version to restore, if the URL names one. */
  restored: RestoredVersion<Brief> | null;
  /** What's saved, by locale. */
  translations: Translations;
  /** A requested Brief can't be deleted, only unpublished. */
  isRequested: boolean;
  /** Edits the Brief's email. Passed in, because it belongs to the delivery module. */
  EmailCard: ComponentType<EmailCardProps>;
}

export function BriefEditor(props: BriefEditorProps) {
  const { brief, files, versions, restored, translations, isRequested, EmailCard } = props;
  const published = usePublishedNotice(brief.id);
  const [articleChanges, setArticleChanges] = useState(0);
  const editor = useBriefEditor(brief, published.show);
  useRestoredVersion(restored, editor.restore);
  const { draft, edit, failure, problems, pending, document } = editor;
  const [hasPreview, setHasPreview] = useState(false);
  const [dialog, setDialog] = useState<'unpublish' | 'delete' | null>(null);
  const getError = (field: string) => errorMessage(field, problems);
  const isLive = brief.publishedRevision !== null && !brief.isUnpublished;
  const liveVersion = isLive ? (versions[0]?.number ?? null) : null;
  const path = `/app/brief/${brief.id}`;
  const translationsPath = `${path}/translations`;
  const texts = useMemo(() => extractTexts(walkBrief, document), [document]);
  const untranslated = useMemo(
    () => translationWarnings(texts, translations, translationsPath),
    [texts, translations, translationsPath],
  );
  const close = () => setDialog(null);
  const card = { draft, edit, getError };

  const showProblem = (problem: string) => {
    // On a phone, the preview is in place of the fields.
    if (window.matchMedia('(width < 48em)').matches) flushSync(() => setHasPreview(false));
    focusProblem(fieldId(problem));
  };

  const saveBar = (
    <DocumentSaveBar
      id="brief-save-bar"
      isDirty={editor.isDirty || editor.images.uploads.isRunning}
      isSaving={pending === 'save'}
      onSave={editor.save}
      onDiscard={editor.discard}
    />
  );

  if (failure?.reason === 'stale') {
    return (
      <>
        {saveBar}
        <MergeView
          text={savedByOther('Brief')}
          edits={{ base: toDocument(editor.saved), mine: toDocument(draft), theirs: failure.saved.document }}
          merge={mergeBriefs}
          compare={compareBriefs}
          words={conflictWords}
          onMerge={editor.merge}
          onCancel={() => editor.setFailure(null)}
        />
      </>
    );
  }

  return (
    <Page
      title={draft.title.trim() || 'Untitled Brief'}
      backAction={{ content: 'Buyer’s Brief', url: '/app/brief' }}
      fullWidth={hasPreview}
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
      {saveBar}
      <div className="brief-editor">
        <EditorBar
          label="Brief"
          status={publishStatus({ ...brief, revision: editor.revision })}
          detail={brief.isDefault && <Badge tone="info">Default</Badge>}
          undo={editor.undo}
          redo={editor.redo}
          hasPreview={hasPreview}
          onTogglePreview={() => setHasPreview(!hasPreview)}
          publish={null}
        />
        {published.isShown && isLive && (
          <PublishedNotice
            content="brief"
            path={`${path}/articles`}
            version={`${brief.publishedRevision} ${articleChanges}`}
            isDefault={brief.isDefault}
            publishedFrom={published.publishedFrom}
            onDismiss={published.dismiss}
          />
        )}
        {failure && failure.reason !== 'invalid' && <FailureBanner key={editor.revision} failure={failure} />}
        {failure?.reason === 'invalid' && problems.length > 0 && (
          <ProblemsBanner
            title={`${failure.revision ? 'Saved, but not published' : 'Your changes weren’t saved'}. Fix these, then try again`}
            problems={problems}
            partLabel={partLabel}
            onSelect={showProblem}
          />
        )}
        {liveVersion !== null && (
          <ChangedElsewhereNotice
            id={brief.id}
            liveVersion={liveVersion}
            done={editor.done}
            onRepair={editor.repair}
            isPending={pending !== null}
          />
        )}
        <WarningsCard warnings={editor.warnings} partLabel={partLabel} onSelect={showProblem} others={untranslated} />
        <div className="brief-columns" data-preview={hasPreview || undefined}>
          <div className="brief-main">
            <OfferCard {...card} />
            <FileCard briefId={brief.id} files={files} />
            {/* The guide's problems lead here if not to one of its fields. */}
            <div id="sections" tabIndex={-1} style={{ outline: 'none' }}>
              <ImagesProvider value={editor.images}>
                <GuideCard
                  sections={draft.sections}
                  onChange={(sections) => edit({ sections })}
                  getError={getError}
                  isPrinted={files.followsText}
                />
              </ImagesProvider>
            </div>
            <EmailCard {...card} translations={translations} />
            <ArticlesCard
              content="brief"
              path={`${path}/articles`}
              isLive={isLive}
              version={brief.publishedRevision}
              onChange={() => setArticleChanges(articleChanges + 1)}
            />
          </div>
          <div className="brief-side">
            <ConsentCard {...card} />
            <ProductCard {...card} products={editor.products} />
            <OtherStoreCard {...card} />
            <TranslationsCard noun="Brief" path={translationsPath} {...{ texts, translations }} />
            <VersionsCard editor={path} noun="Brief" liveVersion={liveVersion} versions={versions} />
            <HandleCard handle={brief.handle} />
          </div>
          {hasPreview && (
            <div className="brief-preview">
              <BriefPreview briefId={brief.id} brief={document} files={files} onSelect={showProblem} />
            </div>
          )}
        </div>
      </div>
      <UnpublishDialog
        open={dialog === 'unpublish'}
        isDefault={brief.isDefault}
        onConfirm={() => editor.submit('unpublish')}
        onClose={close}
      />
      <DeleteDialog open={dialog === 'delete'} onConfirm={() => editor.submit('delete')} onClose={close} />
    </Page>
  );
}
