/** State of the routine editor. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useDeferredValue, useMemo, useState } from 'react';

import { useEditor } from '~/ui/editor/use-editor';
import { useUndoKeys } from '~/ui/editor/use-undo-keys';

import { type Draft, type Problem, checkRoutine } from '../schema';
import { findWarnings } from '../warnings/warnings';
import type { ActionResult, Intent } from './intents';

const NO_PROBLEMS: Problem[] = [];

export type Edit = (next: Draft, field: string | null) => void;

/** @param onPublished called when the draft is live, with changes or without. */
export function useRoutineEditor(draft: Draft, revision: number, onPublished: () => void) {
  const shopify = useAppBridge();
  // Fields show no errors until the first save; then they're checked as the merchant types.
  const [isChecked, setIsChecked] = useState(false);
  const editor = useEditor<Draft, ActionResult, Intent['intent']>({
    draft,
    revision,
    toDocument: (document) => document,
    onResult: (result) => {
      if (result.ok && result.did === 'deleted') return;
      setIsChecked(true);
      if (!result.ok) return;
      if (result.did === 'published' || result.did === 'unchanged') onPublished();
      shopify.toast.show(toastText(result));
    },
  });
  useUndoKeys(editor);
  // Typing doesn't wait for the check.
  const checked = useDeferredValue(editor.draft);
  const problems = useMemo(() => (isChecked ? findProblems(checked) : NO_PROBLEMS), [isChecked, checked]);
  const warnings = useMemo(() => findWarnings(checked), [checked]);
  return {
    ...editor,
    problems,
    warnings,
    save: () => editor.submitDraft('save'),
    publish: () => editor.submitDraft('publish'),
    /** Continues with the merged draft, which isn't saved yet. */
    merge: (merged: Draft) => {
      if (editor.failure?.reason !== 'stale') return;
      const { document, revision } = editor.failure.saved;
      editor.rebase({ draft: document, revision }, merged);
    },
    repair: () => editor.submit('repair'),
    restore: () => editor.submit('unarchive'),
  };
}

function toastText(result: Extract<ActionResult, { ok: true }>): string {
  switch (result.did) {
    case 'saved':
      return 'Routine saved';
    case 'published':
      return 'Routine published';
    case 'unchanged':
      return `No changes to publish. Version ${result.number} is live.`;
    case 'unpublished':
      return 'Routine unpublished';
    case 'archived':
      return 'Routine archived';
    case 'unarchived':
      return 'Routine restored';
    case 'repaired':
      return 'Routine published again';
    case 'deleted':
      return 'Routine deleted';
  }
}

function findProblems(draft: Draft): Problem[] {
  const result = checkRoutine(draft);
  return 'problems' in result ? result.problems : [];
}
