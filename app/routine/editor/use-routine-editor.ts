/** State of the routine editor. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useDeferredValue, useMemo, useState } from 'react';

import { useProductStates } from '~/products/use-products';
import { useEditor } from '~/ui/editor/use-editor';
import { useUndoKeys } from '~/ui/editor/use-undo-keys';

import type { Draft, Problem } from '../schema';
import { withStills } from '../media/with-stills';
import { productIdsOf } from '../product-ids';
import { productWarnings } from '../warnings/product-warnings';
import { findWarnings } from '../warnings/warnings';
import type { ActionResult, Intent } from './intents';
import { type Refused, findProblems, refusedBy } from './refused-problems';
import { useUploads } from '~/media/upload/use-uploads';
import { useStepMedia } from './media/use-step-media';

const NO_PROBLEMS: Problem[] = [];

export type Edit = (next: Draft, field: string | null) => void;

interface RoutineEditorOptions {
  /** The storefront's, without a trailing slash. */
  storeUrl: string;
  /** Called when the draft is live, with changes or without. */
  onPublished: () => void;
}

export function useRoutineEditor(draft: Draft, revision: number, { storeUrl, onPublished }: RoutineEditorOptions) {
  const shopify = useAppBridge();
  // Fields show no errors until the first save; then they're checked as the merchant types.
  const [isChecked, setIsChecked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [publishWarning, setPublishWarning] = useState<string | null>(null);
  const uploads = useUploads();
  const editor = useEditor<Draft, ActionResult, Intent['intent']>({
    draft,
    revision,
    toDocument: (document) => document,
    isBusy: uploads.isRunning,
    onResult: (result) => {
      if (result.ok && result.did === 'deleted') return;
      setIsChecked(true);
      setRefused(!result.ok && result.reason === 'invalid' ? refusedBy(result.problems, editor.draft) : null);
      if (!result.ok) return;
      if (result.did === 'published' || result.did === 'unchanged') {
        editor.amend((each) => withStills(each, result.stills), { isSaved: true });
        setPublishWarning(result.warning);
        onPublished();
      }
      shopify.toast.show(toastText(result));
    },
  });
  useUndoKeys(editor);
  // Typing doesn't wait for the check.
  const checked = useDeferredValue(editor.draft);
  const problems = useMemo(
    () => (isChecked ? findProblems(checked, refused) : NO_PROBLEMS),
    [isChecked, checked, refused],
  );
  const { media, facts } = useStepMedia({ draft: checked, editor, uploads, storeUrl });
  const products = useProductStates(useMemo(() => productIdsOf(checked), [checked]));
  const warnings = useMemo(
    () => [...findWarnings(checked, facts), ...productWarnings(checked, products.states)],
    [checked, facts, products.states],
  );
  return {
    ...editor,
    media,
    /** What's missing although the routine was published; null if nothing is. */
    publishWarning,
    dismissPublishWarning: () => setPublishWarning(null),
    discard: () => {
      uploads.cancelAll();
      editor.discard();
    },
    problems,
    warnings,
    products,
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
