/** The routine editor page. Unsaved changes survive any failure. */
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Button, Card, Layout, Page, Text } from '@shopify/polaris';
import { ArrowLeftIcon } from '@shopify/polaris-icons';
import { memo, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { ArticlesCard } from '~/articles/articles-card';
import { PublishedNotice } from '~/articles/published-notice';
import { usePublishedNotice } from '~/articles/use-published-notice';
import { ProductsProvider } from '~/products/use-products';
import { publishStatus } from '~/publishing/publish-status';
import { Notice } from '~/ui/notice';

import type { Draft } from '../schema';
import { MarkerCard } from '../list/marker-card';
import { StatusActions } from '../live/status-actions';
import { type StatusChange, StatusDialogs } from '../live/status-dialogs';
import { StatusNotices } from '../live/status-notices';
import { PreviewFrame } from '../preview/preview-frame';
import { type RestoredVersion, useRestoredVersion } from '../versions/use-restored-version';
import { FailureBanner, ProblemsBanner } from './banners';
import { MergeView } from './conflict/merge-view';
import { VersionsCard } from './cards/versions-card';
import { EditorBar } from './editor-bar';
import { ProblemsProvider, focusProblem } from './fields/problems';
import { MediaProvider } from './media/use-step-media';
import { OpenForm } from './open-form';
import { isNew, partAt } from './outline/open-part';
import { Outline } from './outline/outline';
import { SelectionBar } from './outline/selection-bar';
import { placeOf } from './outline/structure';
import { useOutline } from './outline/use-outline';
import { useRoutineEditor } from './use-routine-editor';
import { WarningsCard } from './warnings-card';

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
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; revision: number; publishedAt: string }[];
  /** The version to restore, if the URL names one. */
  restored: RestoredVersion | null;
}

export function RoutineEditor(props: RoutineEditorProps) {
  const { id, isArchived, liveVersion, liveRevision, versions } = props;
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

  const showProblem = (path: string) => {
    // Render the field before focusing it.
    flushSync(() => actions.openAt(partAt(draft, path)));
    focusProblem(path);
  };

  const articlesPath = `/app/routines/${id}/articles`;

  if (failure?.reason === 'stale') {
    return (
      <>
        <EditorSaveBar editor={editor} />
        <MergeView
          edits={{ base: editor.saved, mine: draft, theirs: failure.saved.document }}
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
        <EditorSaveBar editor={editor} />
        <StatusNotices
          {...{ id, isArchived, liveVersion }}
          onRestore={editor.restore}
          onRepair={editor.repair}
          isPending={pending !== null}
        />
        <div className="editor">
          <EditorBar
            draft={draft}
            status={publishStatus({ revision, publishedRevision: liveRevision, isArchived })}
            undo={editor.undo}
            redo={editor.redo}
            hasPreview={hasPreview}
            onTogglePreview={() => {
              setHasPreview(!hasPreview);
              setView(hasPreview ? 'form' : 'preview');
            }}
            onPublish={editor.publish}
            isPublishing={pending === 'publish'}
            isPending={pending !== null}
          />
          {published.isShown && liveVersion !== null && (
            <PublishedNotice
              content="routine"
              path={articlesPath}
              version={`${liveVersion} ${articleChanges}`}
              isNew={published.isNew}
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
            <ProblemsBanner title={problemsTitle(failure?.reason)} problems={problems} onSelect={showProblem} />
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
                <WarningsCard warnings={warnings} onSelect={showProblem} />
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
                  <PreviewFrame draft={draft} stepId={placeOf(draft, open)?.step == null ? null : open} locale="en" />
                </Card>
              </div>
            )}
          </div>
          <p role="status" className="editor-announcement">
            {outline.announcement}
          </p>
        </div>
        <EditorFooter
          {...{ id, liveVersion, versions, articlesPath }}
          handle={draft.handle}
          onArticlesChange={countArticleChange}
        />
        <StatusDialogs open={confirming} onConfirm={editor.submit} onClose={() => setConfirming(null)} />
      </Page>
    </ProblemsProvider>
  );
}

interface EditorFooterProps extends Pick<RoutineEditorProps, 'id' | 'liveVersion' | 'versions'> {
  handle: string;
  articlesPath: string;
  onArticlesChange: () => void;
}

/** What isn't part of the draft. */
const EditorFooter = memo(function EditorFooter(props: EditorFooterProps) {
  const { id, liveVersion, versions, handle, articlesPath, onArticlesChange } = props;
  return (
    <Layout>
      <Layout.Section variant="oneHalf">
        <ArticlesCard
          content="routine"
          path={articlesPath}
          isLive={liveVersion !== null}
          version={liveVersion}
          onChange={onArticlesChange}
        />
      </Layout.Section>
      <Layout.Section variant="oneHalf">
        <BlockStack gap="400">
          <VersionsCard {...{ id, liveVersion, versions }} />
          <MarkerCard handle={handle} />
        </BlockStack>
      </Layout.Section>
    </Layout>
  );
});

/** Also there while changes are merged, because leaving the page would lose them. */
function EditorSaveBar({ editor }: { editor: ReturnType<typeof useRoutineEditor> }) {
  return (
    <SaveBar id="routine-save-bar" open={editor.isDirty || editor.media.uploads.isRunning}>
      <button variant="primary" onClick={editor.save} loading={editor.pending === 'save' ? '' : undefined}>
        Save
      </button>
      <button onClick={editor.discard}>Discard</button>
    </SaveBar>
  );
}

function problemsTitle(reason: string | undefined): string {
  if (reason === 'malformed') return 'Your changes weren’t saved. Fix these, then save again';
  if (reason === 'invalid') return 'Saved, but not published. Fix these, then publish again';
  return 'Saved. Fix these before you publish';
}
