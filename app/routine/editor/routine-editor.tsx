/** The routine editor page. Unsaved changes survive any failure. */
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Layout, Page } from '@shopify/polaris';
import { RedoIcon, UndoIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { flushSync } from 'react-dom';

import { publishStatus } from '~/publishing/publish-status';
import { StatusBadge } from '~/ui/status-badge';

import type { Draft } from '../schema';
import { FailureBanner, ProblemsBanner } from './banners';
import { MergeView } from './conflict/merge-view';
import { ArticlesCard } from '../articles/articles-card';
import { BasicsCard } from './cards/basics-card';
import { CompletionCard } from './cards/completion-card';
import { SelfCheckCard } from './cards/self-check-card';
import { Phases } from './steps/phases';
import { ProblemsProvider, focusProblem } from './fields/problems';
import { PreviewCard } from '../preview/preview-card';
import { SafetyCard } from './cards/safety-card';
import { useRoutineEditor } from './use-routine-editor';
import { StatusActions } from '../live/status-actions';
import { type StatusChange, StatusDialogs } from '../live/status-dialogs';
import { StatusNotices } from '../live/status-notices';
import { type RestoredVersion, useRestoredVersion } from '../versions/use-restored-version';
import { VersionsCard } from './cards/versions-card';
import { MarkerCard } from '../list/marker-card';

interface RoutineEditorProps {
  id: string;
  document: Draft;
  revision: number;
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
  const editor = useRoutineEditor(props.document, props.revision);
  const { draft, edit, revision, failure, problems, pending } = editor;
  const [previewedStep, setPreviewedStep] = useState<string | null>(null);
  useRestoredVersion(props.restored, (restored) => edit({ ...restored, handle: draft.handle }, null));
  const [openSteps, setOpenSteps] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState<StatusChange | null>(null);

  const toggleStep = (stepId: string) => {
    setPreviewedStep(stepId);
    setOpenSteps((open) => toggled(open, stepId));
  };
  const showProblem = (path: string) => {
    const stepId = stepAt(draft, path);
    // Render the field before focusing it.
    if (stepId) flushSync(() => setOpenSteps((open) => new Set(open).add(stepId)));
    focusProblem(path);
  };

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
        titleMetadata={
          <StatusBadge status={publishStatus({ revision, publishedRevision: liveRevision, isArchived })} />
        }
        backAction={{ content: 'Routines', url: '/app/routines' }}
        secondaryActions={[
          { content: 'Undo', icon: UndoIcon, disabled: !editor.undo, onAction: editor.undo ?? undefined },
          { content: 'Redo', icon: RedoIcon, disabled: !editor.redo, onAction: editor.redo ?? undefined },
        ]}
      >
        <TitleBar title="Edit routine">
          <button
            variant="primary"
            onClick={editor.publish}
            disabled={pending !== null}
            loading={pending === 'publish' ? '' : undefined}
          >
            Publish
          </button>
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
        <Layout>
          {failure && failure.reason !== 'invalid' && failure.reason !== 'malformed' && (
            <Layout.Section variant="fullWidth">
              <FailureBanner key={revision} failure={failure} />
            </Layout.Section>
          )}
          {problems.length > 0 && (
            <Layout.Section variant="fullWidth">
              <ProblemsBanner title={problemsTitle(failure?.reason)} problems={problems} onSelect={showProblem} />
            </Layout.Section>
          )}
          <Layout.Section>
            <BlockStack gap="400">
              <BasicsCard draft={draft} edit={edit} />
              <Phases draft={draft} edit={edit} openSteps={openSteps} onToggleStep={toggleStep} />
              <SelfCheckCard
                selfCheck={draft.selfCheck}
                redFlags={draft.safety.redFlags}
                onChange={(selfCheck, field) => edit({ ...draft, selfCheck }, field)}
              />
              <SafetyCard safety={draft.safety} onChange={(safety, field) => edit({ ...draft, safety }, field)} />
              <CompletionCard
                completion={draft.completion}
                onChange={(completion, field) => edit({ ...draft, completion }, field)}
              />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <PreviewCard draft={draft} stepId={previewedStep} />
              <ArticlesCard id={id} published={liveVersion} />
              <VersionsCard {...{ id, liveVersion, versions }} />
              <MarkerCard handle={draft.handle} />
            </BlockStack>
          </Layout.Section>
        </Layout>
        <StatusDialogs open={confirming} onConfirm={editor.submit} onClose={() => setConfirming(null)} />
      </Page>
    </ProblemsProvider>
  );
}

/** Also there while changes are merged, because leaving the page would lose them. */
function EditorSaveBar({ editor }: { editor: ReturnType<typeof useRoutineEditor> }) {
  return (
    <SaveBar id="routine-save-bar" open={editor.isDirty}>
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

/** The ID of the step in a path like `phases.0.steps.2.title`. */
function stepAt(draft: Draft, path: string): string | undefined {
  const [, phase, , step] = path.split('.');
  return draft.phases[Number(phase)]?.steps[Number(step)]?.id;
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}
