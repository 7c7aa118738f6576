/** How an article has changed since a routine was imported from it, and applying that to the draft. */
import { useNavigate, useRevalidator } from '@remix-run/react';
import { TitleBar, useAppBridge } from '@shopify/app-bridge-react';
import { Button, Card, Page } from '@shopify/polaris';
import { useState } from 'react';

import { EmptyList } from '~/ui/empty-list';
import { useIntent } from '~/ui/hooks/use-intent';
import { Notice } from '~/ui/notice';
import { MergeView } from '~/versions/merge-view';

import { conflictWords } from '../../editor/conflict/conflict-words';
import type { Draft } from '../../schema';
import { compareRoutines } from '../../versions/compare';
import { mergeRoutines } from '../../versions/merge';
import type { ChangedArticle, Drift } from './drift';
import type { DriftIntent, DriftResult } from './intents';
import { DRIFT_TITLES, STAYS, driftFailure, driftMergeText } from './words';

interface DriftPageProps {
  /** The routine's. */
  id: string;
  routineTitle: string;
  drift: Exclude<Drift, { status: 'changed' }> | ChangedArticle;
}

export function DriftPage({ id, routineTitle, drift }: DriftPageProps) {
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const { revalidate, state } = useRevalidator();
  const [failure, setFailure] = useState<string | null>(null);
  const editorUrl = `/app/routines/${id}`;
  const hasChanges = drift.status === 'changed' && compareRoutines(drift.edits.base, drift.edits.theirs).length > 0;
  const { send, pending } = useIntent<DriftResult, DriftIntent['intent']>((result) => {
    if (result.ok) {
      shopify.toast.show(doneText(result.did, hasChanges));
      navigate(result.did === 'applied' && !hasChanges ? `${editorUrl}/import` : editorUrl);
      return;
    }
    setFailure(driftFailure(result));
    if (result.reason === 'outdated') revalidate();
  });
  const submit = (intent: DriftIntent) => send(intent.intent, JSON.stringify(intent));
  const backAction = { content: 'Edit routine', url: editorUrl };

  if (drift.status === 'changed') {
    const { hash, revision } = drift;
    return (
      <MergeView
        key={`${hash} ${revision}`}
        text={driftMergeText(drift, hasChanges)}
        edits={drift.edits}
        merge={mergeRoutines}
        compare={compareRoutines}
        words={conflictWords}
        otherChanges={drift.otherChanges}
        backAction={backAction}
        isPending={pending === 'apply'}
        extraAction={
          !drift.isDismissed && (
            <Button loading={pending === 'dismiss'} onClick={() => submit({ intent: 'dismiss', hash })}>
              Dismiss
            </Button>
          )
        }
        onMerge={(document: Draft) => submit({ intent: 'apply', hash, revision, document })}
        onCancel={() => navigate(editorUrl)}
      >
        {failure !== null && <Notice key={failure} title={failure} tone="critical" />}
      </MergeView>
    );
  }
  const { heading, text } = stateText(drift);
  return (
    <Page title={routineTitle.trim() || 'Untitled routine'} backAction={backAction} narrowWidth>
      <TitleBar title="Article changes" />
      <Card padding="0">
        <EmptyList
          heading={heading}
          action={
            drift.status === 'unknown'
              ? { content: 'Try again', onClick: revalidate, loading: state !== 'idle' }
              : { content: 'Open the editor', url: editorUrl }
          }
        >
          {text}
        </EmptyList>
      </Card>
    </Page>
  );
}

function stateText(drift: Exclude<Drift, { status: 'changed' }>): { heading: string; text: string } {
  switch (drift.status) {
    case 'none':
      return {
        heading: 'No changes',
        text: 'If the article that this routine was imported from changes, you see it here.',
      };
    case 'not-a-routine':
      return { heading: DRIFT_TITLES[drift.status](drift.title), text: `${drift.reason} ${STAYS}` };
    case 'deleted':
      return { heading: DRIFT_TITLES[drift.status](drift.title), text: `There’s nothing to apply. ${STAYS}` };
    case 'unknown':
      return { heading: 'Couldn’t check the article for changes', text: drift.message };
  }
}

function doneText(did: 'applied' | 'dismissed', hasChanges: boolean): string {
  if (did === 'dismissed') return 'Change dismissed';
  return hasChanges ? 'Changes applied to the draft' : 'Text added to the review';
}
