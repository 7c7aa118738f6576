/** State of the review: the draft and the decisions, with undo, and saving. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useDeferredValue, useMemo } from 'react';

import { useEditor } from '~/ui/editor/use-editor';
import { useUndoKeys } from '~/ui/editor/use-undo-keys';

import type { StoredImport } from '../import/contract';
import { type Draft, type Problem, checkRoutine } from '../schema';
import type { ReviewIntent, ReviewResult } from './intents';
import { findingsOf } from './state/findings';
import { type ReviewState, changedDecisions } from './state/review';
import { rowsOf } from './state/rows';

const NO_PROBLEMS: Problem[] = [];

export function useReview(imported: StoredImport<Draft>, document: Draft, revision: number) {
  const shopify = useAppBridge();
  const editor = useEditor<ReviewState, ReviewResult, ReviewIntent['intent']>({
    draft: { draft: document, decisions: imported.decisions },
    revision,
    toDocument: ({ draft }) => draft,
    besides: ({ decisions }, saved) => ({
      contentHash: imported.contentHash,
      decisions: changedDecisions(saved.decisions, decisions),
    }),
    onResult: (result) => {
      if (result.ok) shopify.toast.show('Review saved');
    },
  });
  useUndoKeys(editor);
  const { draft, decisions } = editor.draft;
  const findings = useMemo(() => findingsOf(imported), [imported]);
  // Typing doesn't wait for the check.
  const checked = useDeferredValue(draft);
  const problems = useMemo(() => {
    const result = checkRoutine(checked);
    return 'problems' in result ? result.problems : NO_PROBLEMS;
  }, [checked]);
  const rows = useMemo(
    () => rowsOf({ imported, findings, draft, decisions, problems }),
    [imported, findings, draft, decisions, problems],
  );
  return {
    ...editor,
    findings,
    problems,
    rows,
    save: () => editor.submitDraft('save'),
    /** Continues with the merged draft, which isn't saved yet. */
    merge: (merged: Draft) => {
      if (editor.failure?.reason !== 'stale') return;
      const { document: theirs, decisions: theirDecisions, revision: theirRevision } = editor.failure.saved;
      const mine = changedDecisions(editor.saved.decisions, decisions);
      const kept = Object.entries({ ...theirDecisions, ...mine }).flatMap(([key, decision]) =>
        decision ? [[key, decision] as const] : [],
      );
      editor.rebase(
        { draft: { draft: theirs, decisions: theirDecisions }, revision: theirRevision },
        { draft: merged, decisions: Object.fromEntries(kept) },
      );
    },
  };
}

export type Review = ReturnType<typeof useReview>;
