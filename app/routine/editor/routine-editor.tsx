/** The page that edits a routine. What is typed is kept here until it is saved; nothing that fails takes it away. */
import { SaveBar, TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Layout, Page } from '@shopify/polaris';
import { RedoIcon, UndoIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { flushSync } from 'react-dom';

import { publishStatus } from '~/publish-status';
import { StatusBadge } from '~/ui/status-badge';

import type { Draft } from '../draft-schema';
import { FailureBanner, ProblemsBanner } from './answer-banner';
import { ArticlesCard } from './articles-card';
import { BasicsCard } from './basics-card';
import { CompletionCard } from './completion-card';
import { DeleteDialog } from './delete-dialog';
import { FitCard } from './fit-card';
import { Phases } from './phases';
import { ProblemsProvider, focusProblem } from './problems';
import { SafetyCard } from './safety-card';
import { useAnswers } from './use-answers';
import { useDraft } from './use-draft';
import { useLeaveGuard } from '~/ui/use-leave-guard';
import { VersionsCard } from './versions-card';

interface RoutineEditorProps {
  id: string;
  /** As it was read. */
  document: Draft;
  revision: number;
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; revision: number; publishedAt: string }[];
  /** Reads the routine anew, in place of what was typed. */
  onReload: () => void;
}

export function RoutineEditor({ id, document: read, revision: readRevision, versions, onReload }: RoutineEditorProps) {
  const history = useDraft(read);
  const { draft, edit, isDirty } = history;
  const { revision, failure, problems, pending, save, publish, remove } = useAnswers({
    revision: readRevision,
    draft,
    isDirty,
    settle: history.settle,
  });
  const [openSteps, setOpenSteps] = useState<ReadonlySet<string>>(new Set());
  const [isDeleting, setIsDeleting] = useState(false);
  useLeaveGuard(isDirty && pending !== 'delete');

  const toggleStep = (stepId: string) => {
    setOpenSteps((open) => toggled(open, stepId));
  };
  const showProblem = (path: string) => {
    const stepId = stepAt(draft, path);
    // The field is not on the page before its step is open.
    if (stepId) flushSync(() => setOpenSteps((open) => new Set(open).add(stepId)));
    focusProblem(path);
  };

  return (
    <ProblemsProvider value={problems}>
      <Page
        title={draft.title.trim() || 'Untitled routine'}
        titleMetadata={
          <StatusBadge status={publishStatus({ revision, publishedRevision: versions[0]?.revision ?? null })} />
        }
        backAction={{ content: 'Routines', url: '/app/routines' }}
        secondaryActions={[
          { content: 'Undo', icon: UndoIcon, disabled: !history.canUndo, onAction: history.undo },
          { content: 'Redo', icon: RedoIcon, disabled: !history.canRedo, onAction: history.redo },
        ]}
      >
        <TitleBar title="Edit routine">
          <button
            variant="primary"
            onClick={publish}
            disabled={pending !== null}
            loading={pending === 'publish' ? '' : undefined}
          >
            Publish
          </button>
          <button onClick={() => setIsDeleting(true)}>Delete</button>
        </TitleBar>
        <SaveBar id="routine-save-bar" open={isDirty}>
          <button variant="primary" onClick={save} loading={pending === 'save' ? '' : undefined}>
            Save
          </button>
          <button onClick={history.discard}>Discard</button>
        </SaveBar>
        <Layout>
          {failure && failure.reason !== 'invalid' && failure.reason !== 'malformed' && (
            <Layout.Section variant="fullWidth">
              <FailureBanner key={revision} failure={failure} onReload={onReload} />
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
              <FitCard fit={draft.fit} onChange={(fit, field) => edit({ ...draft, fit }, field)} />
              <SafetyCard safety={draft.safety} onChange={(safety, field) => edit({ ...draft, safety }, field)} />
              <CompletionCard
                completion={draft.completion}
                onChange={(completion, field) => edit({ ...draft, completion }, field)}
              />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <ArticlesCard id={id} published={versions[0]?.number ?? null} />
              <VersionsCard versions={versions} />
            </BlockStack>
          </Layout.Section>
        </Layout>
        <DeleteDialog
          open={isDeleting}
          isPending={pending === 'delete'}
          onDelete={remove}
          onClose={() => setIsDeleting(false)}
        />
      </Page>
    </ProblemsProvider>
  );
}

function problemsTitle(reason: string | undefined): string {
  if (reason === 'malformed') return 'Not saved yet. Change these, then save again';
  if (reason === 'invalid') return 'The draft is saved, but not published. Change these, then publish again';
  return 'The draft is saved. Change these before you publish';
}

/** The id of the step that a path leads to: `phases.0.steps.2.title`. */
function stepAt(draft: Draft, path: string): string | undefined {
  const [, phase, , step] = path.split('.');
  return draft.phases[Number(phase)]?.steps[Number(step)]?.id;
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}
