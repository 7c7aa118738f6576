/** The routine editor page. Unsaved changes survive any failure. */
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Button, Card, Page, Text } from '@shopify/polaris';
import { ArrowLeftIcon } from '@shopify/polaris-icons';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

import { PublishedNotice } from '~/articles/published-notice';
import { usePublishedNotice } from '~/articles/use-published-notice';
import { ProductsProvider } from '~/products/use-products';
import { publishStatus } from '~/publishing/publish-status';
import { DocumentSaveBar } from '~/ui/editor/document-save-bar';
import { EditorBar } from '~/ui/editor/editor-bar';
import { ProblemsBanner } from '~/ui/editor/problems-banner';
import { ProblemsProvider, focusProblem } from '~/ui/editor/problems';
import { WarningsCard } from '~/ui/editor/warnings-card';
import { translationWarnings } from '~/translations/translation-warnings';
import { extractTexts } from '~/translations/walk';
import { Notice } from '~/ui/notice';
import { savedByOther } from '~/versions/merge-text';
import { MergeView } from '~/versions/merge-view';
import { type RestoredVersion, useRestoredVersion } from '~/versions/use-restored-version';

import type { Draft } from '../schema';
import { ReviewBanner } from '../import-review/review-banner';
import { DriftNotice } from '../import-source/drift/drift-notice';
import { StatusActions } from '../live/status-actions';
import { type StatusChange, StatusDialogs } from '../live/status-dialogs';
import { StatusNotices } from '../live/status-notices';
import { PreviewFrame } from '../preview/preview-frame';
import type { Translations } from '~/translations/contract';
import { walkRoutine } from '../translations/walk-routine';
import { durationText } from '../dose/duration-text';
import { routineDuration } from '../dose/duration';
import { compareRoutines } from '../versions/compare';
import { mergeRoutines } from '../versions/merge';
import { FailureBanner } from './banners';
import { EditorFooter } from './editor-footer';
import { conflictWords } from './conflict/conflict-words';
import { partLabel } from './labels';
import { MediaProvider } from './media/use-step-media';
import { OpenForm } from './open-form';
import { isNew, partAt } from './outline/open-part';
import { Outline } from './outline/outline';
import { SelectionBar } from './outline/selection-bar';
import { placeOf } from './outline/structure';
import { useOutline } from './outline/use-outline';
import { useRoutineEditor } from './use-routine-editor';

/** What a phone shows. */
type View = 'outline' | 'form' | 'preview';

interface RoutineEditorProps {
  id: string;
  document: Draft;
  revision: number;
  /** The storefront's, without a trailing slash. */
  storeUrl: string;
  isArchived: boolean;
  /** Number of the version that readers see; null if it isn't live. */
  liveVersion: number | null;
  /** The draft's revision with the same content; null if it isn't live. */
  liveRevision: number | null;
  /** Whether a translation was changed since it was published. */
  hasUnpublishedTexts: boolean;
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; revision: number; publishedAt: string }[];
  /** Whether it was imported from one of the shop's articles. */
  isFromArticle: boolean;
  /** Fields that were imported from an article and aren't decided. */
  undecided: number;
  /** What's saved, by locale. */
  translations: Translations;
  /** The version to restore, if the URL names one. */
  restored: RestoredVersion<Draft> | null;
}

export function RoutineEditor(props: RoutineEditorProps) {
  const { id, isArchived, liveVersion, liveRevision, versions, translations } = props;
  const published = usePublishedNotice(id);
  const { storeUrl } = props;
  const editor = useRoutineEditor(props.document, props.revision, { storeUrl, onPublished: published.show });
  const { draft, edit, revision, failure, problems, warnings, pending } = editor;
  useRestoredVersion(props.restored, (restored) => edit({ ...restored, handle: draft.handle }, null));
  const [view, setView] = useState<View>(() => (isNew(draft) ? 'form' : 'outline'));
  // Polaris measures large fields when the window's size changes; until now they may have been hidden.
  useEffect(() => void window.dispatchEvent(new Event('resize')), [view]);
  // On a phone, opening a part shows its form.
  const outline = useOutline(draft, edit, () => setView('form'));
  const { open, selected, actions } = outline;
  const [hasPreview, setHasPreview] = useState(false);
  const [articleChanges, setArticleChanges] = useState(0);
  const countArticleChange = useCallback(() => setArticleChanges((count) => count + 1), []);
  const [confirming, setConfirming] = useState<StatusChange | null>(null);

  const ownStatus = publishStatus({ revision, publishedRevision: liveRevision, isArchived });
  const status = ownStatus === 'published' && props.hasUnpublishedTexts ? 'changed' : ownStatus;
  const translationsPath = `/app/routines/${id}/translations`;
  const deferred = useDeferredValue(draft);
  const texts = useMemo(() => extractTexts(walkRoutine, deferred), [deferred]);
  const untranslated = useMemo(
    () => translationWarnings(texts, translations, translationsPath),
    [texts, translations, translationsPath],
  );
  const showProblem = (path: string) => {
    // Render the field before focusing it.
    flushSync(() => actions.openAt(partAt(draft, path)));
    focusProblem(path);
  };

  const articlesPath = `/app/routines/${id}/articles`;

  const saveBar = (
    <DocumentSaveBar
      id="routine-save-bar"
      isDirty={editor.isDirty || editor.media.uploads.isRunning}
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
          text={savedByOther('routine')}
          edits={{ base: editor.saved, mine: draft, theirs: failure.saved.document }}
          merge={mergeRoutines}
          compare={compareRoutines}
          words={conflictWords}
          onMerge={editor.merge}
          onCancel={() => editor.setFailure(null)}
        />
      </>
    );
  }

  return (
    <ProblemsProvider value={problems}>
      <Page
        title={draft.title.trim() || 'Untitled routine'}
        backAction={{ content: 'Routines', url: '/app/routines' }}
        fullWidth
      >
        <TitleBar title="Edit routine">
          <StatusActions
            isLive={liveVersion !== null}
            isArchived={isArchived}
            onChange={setConfirming}
            onRestore={editor.restore}
          />
        </TitleBar>
        {saveBar}
        <StatusNotices
          {...{ id, isArchived, liveVersion }}
          done={editor.done}
          onRestore={editor.restore}
          onRepair={editor.repair}
          isPending={pending !== null}
        />
        <div className="editor">
          {props.isFromArticle && <DriftNotice id={id} />}
          <ReviewBanner id={id} undecided={props.undecided} />
          <EditorBar
            label="Routine"
            detail={durationText(routineDuration(draft))}
            status={status}
            undo={editor.undo}
            redo={editor.redo}
            hasPreview={hasPreview}
            onTogglePreview={() => {
              setHasPreview(!hasPreview);
              setView(hasPreview ? 'form' : 'preview');
            }}
            publish={{
              onPublish: editor.publish,
              isPublishing: pending === 'publish',
              isPending: pending !== null,
            }}
          />
          {published.isShown && liveVersion !== null && (
            <PublishedNotice
              content="routine"
              path={articlesPath}
              version={`${liveVersion} ${articleChanges}`}
              publishedFrom={published.publishedFrom}
              onDismiss={published.dismiss}
            />
          )}
          {failure && failure.reason !== 'invalid' && failure.reason !== 'malformed' && (
            <FailureBanner key={revision} failure={failure} />
          )}
          {editor.publishWarning !== null && (
            <Notice title="Published without a still image" tone="warning" onDismiss={editor.dismissPublishWarning}>
              <Text as="p">{editor.publishWarning}</Text>
            </Notice>
          )}
          {problems.length > 0 && (
            <ProblemsBanner
              title={problemsTitle(failure?.reason)}
              problems={problems}
              partLabel={partLabel}
              onSelect={showProblem}
            />
          )}
          <div className="editor-columns" data-view={view} data-preview={hasPreview || undefined}>
            <div className="editor-outline">
              <BlockStack gap="200">
                <Card padding="200">
                  <Outline {...{ draft, edit, open, selected, actions }} />
                  {selected.size > 0 && (
                    <SelectionBar
                      draft={draft}
                      count={selected.size}
                      onMoveTo={(phaseId) => actions.moveSelectedTo(selected, phaseId)}
                      onDuplicate={() => actions.duplicateSelected(selected)}
                      onRemove={() => actions.removeSelected(selected)}
                      onClear={actions.clearSelection}
                    />
                  )}
                </Card>
                <WarningsCard warnings={warnings} partLabel={partLabel} onSelect={showProblem} others={untranslated} />
              </BlockStack>
            </div>
            <div className="editor-form">
              <div className="editor-back">
                <Button variant="plain" icon={ArrowLeftIcon} onClick={() => setView('outline')}>
                  Outline
                </Button>
              </div>
              <MediaProvider value={editor.media}>
                <ProductsProvider value={editor.products}>
                  <OpenForm draft={draft} edit={edit} open={open} onAddStep={actions.addStep} onNext={actions.next} />
                </ProductsProvider>
              </MediaProvider>
            </div>
            {hasPreview && (
              <div className="editor-preview">
                <Card>
                  <PreviewFrame
                    draft={draft}
                    stepId={placeOf(draft, open)?.step == null ? null : open}
                    locale="en"
                    translations={translations}
                  />
                </Card>
              </div>
            )}
          </div>
          <p role="status" className="editor-announcement">
            {outline.announcement}
          </p>
        </div>
        <EditorFooter
          {...{ id, liveVersion, versions, articlesPath, texts, translations }}
          handle={draft.handle}
          onArticlesChange={countArticleChange}
        />
        <StatusDialogs open={confirming} onConfirm={editor.submit} onClose={() => setConfirming(null)} />
      </Page>
    </ProblemsProvider>
  );
}

function problemsTitle(reason: string | undefined): string {
  if (reason === 'malformed') return 'Your changes weren’t saved. Fix these, then save again';
  if (reason === 'invalid') return 'Saved, but not published. Fix these, then publish again';
  return 'Saved. Fix these before you publish';
}
