/** State of an editor page: the draft with undo and redo, and the result of the last action. */
import { useCallback, useMemo, useReducer, useState } from 'react';

import { useIntent } from '../hooks/use-intent';
import { useLeaveGuard } from '../hooks/use-leave-guard';
import { type Next, historyReducer, startHistory } from './history';

interface EditorResult {
  ok: boolean;
  /** Set if the draft was saved. */
  revision?: number | null;
}

export type FailureOf<Result> = Extract<Result, { ok: false }>;

interface EditorOptions<Draft, Result> {
  /** The draft and its revision as first loaded. Later values are ignored, so that revalidation doesn't replace edits. */
  draft: Draft;
  revision: number;
  toDocument: (draft: Draft) => unknown;
  /** What's sent beside the document. */
  besides?: (draft: Draft, saved: Draft) => object;
  /** Whether something is still running whose result would be lost, such as an upload. */
  isBusy?: boolean;
  onResult: (result: Result) => void;
}

interface Submission<Draft, Intent> {
  intent: Intent;
  /** The draft when it was submitted; it may be edited while the request is pending. */
  draft: Draft;
}

/** Edits survive any failure. The merchant is asked before leaving the page with unsaved edits. */
export function useEditor<Draft, Result extends EditorResult, Intent extends string>(
  options: EditorOptions<Draft, Result>,
) {
  const [history, dispatch] = useReducer(historyReducer<Draft>, options.draft, startHistory<Draft>);
  const [saved, setSaved] = useState(options.draft);
  const [revision, setRevision] = useState(options.revision);
  const [failure, setFailure] = useState<FailureOf<Result> | null>(null);
  const [done, setDone] = useState(0);
  const draft = history.present;
  const savedJson = useMemo(() => JSON.stringify(saved), [saved]);
  const isDirty = useMemo(() => JSON.stringify(draft) !== savedJson, [draft, savedJson]);

  const fetcher = useIntent<Result, Submission<Draft, Intent>>((result, submission) => {
    setFailure(isFailure(result) ? result : null);
    if (result.ok) setDone((count) => count + 1);
    if (result.revision != null) {
      setRevision(result.revision);
      setSaved(submission.draft);
    }
    options.onResult(result);
  });
  const pending = fetcher.pending?.intent ?? null;
  useLeaveGuard((isDirty || options.isBusy === true) && pending !== 'delete');

  const edit = useCallback((next: Next<Draft>, field: string | null) => dispatch({ type: 'edit', next, field }), []);
  const amend = useCallback((change: (draft: Draft) => Draft, { isSaved }: { isSaved: boolean }) => {
    dispatch({ type: 'amend', change });
    if (isSaved) setSaved(change);
  }, []);
  return {
    draft,
    /** Stays the same. `field` is the path of the field being typed into, or null for other edits. */
    edit,
    /** Stays the same. Changes what isn't the merchant's edit. `isSaved`: the server has it already. */
    amend,
    isDirty,
    undo: history.past.length > 0 ? () => dispatch({ type: 'undo' }) : null,
    redo: history.future.length > 0 ? () => dispatch({ type: 'redo' }) : null,
    /** Returns to the saved draft, which can be undone. */
    discard: () => {
      edit(saved, null);
      setFailure(null);
    },
    /** The draft as it was saved last. */
    saved,
    revision,
    /** Continues from what someone else saved, with their edits merged into the draft. Can be undone. */
    rebase: (theirs: { draft: Draft; revision: number }, merged: Draft) => {
      setSaved(theirs.draft);
      setRevision(theirs.revision);
      setFailure(null);
      edit(merged, null);
    },
    failure,
    setFailure,
    /** The intent being submitted. */
    pending,
    /** Number of submissions that succeeded. */
    done,
    submit: (intent: Intent) => fetcher.send({ intent, draft }, { intent }),
    /** Submits the intent with the draft; the document is null if nothing changed since the last save. */
    submitDraft: (intent: Intent) => {
      const document = isDirty ? options.toDocument(draft) : null;
      fetcher.send(
        { intent, draft },
        JSON.stringify({ intent, revision, document, ...options.besides?.(draft, saved) }),
      );
    },
  };
}

function isFailure<Result extends EditorResult>(result: Result): result is FailureOf<Result> {
  return !result.ok;
}
