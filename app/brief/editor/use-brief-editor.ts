/** State of the Brief editor: the draft, the saved version, and the result of the last action. */
import { useAppBridge } from '@shopify/app-bridge-react';

import { type FailureOf, useEditor } from '~/ui/editor/use-editor';

import type { FoundBrief } from '../drafts.server';
import { type BriefDraft, toDocument, toFormValues } from './form-values';
import type { Problem } from '../schema';
import type { ActionResult, Intent } from './intents';

export type Failure = FailureOf<ActionResult>;

/** @param onPublished called when the Brief was published. */
export function useBriefEditor(brief: FoundBrief, onPublished: () => void) {
  const shopify = useAppBridge();
  const editor = useEditor<BriefDraft, ActionResult, Intent['intent']>({
    draft: toFormValues(brief.document),
    revision: brief.revision,
    toDocument,
    onResult: (result) => {
      if (!result.ok) return;
      if (result.did === 'published') onPublished();
      shopify.toast.show(toastMessage(result));
    },
  });
  const { draft, failure } = editor;
  return {
    ...editor,
    edit: (changes: Partial<BriefDraft>) => editor.edit({ ...draft, ...changes }, null),
    problems: failure?.reason === 'invalid' ? failure.problems : [],
    showProblems: (problems: Problem[]) => editor.setFailure({ ok: false, reason: 'invalid', problems }),
    save: () => editor.submitDraft('save'),
    publish: () => editor.submitDraft('publish'),
    setAsDefault: () => editor.submit('default'),
    unpublish: () => editor.submit('unpublish'),
    remove: () => editor.submit('delete'),
  };
}

function toastMessage(result: Extract<ActionResult, { ok: true }>): string {
  switch (result.did) {
    case 'saved':
      return 'Brief saved';
    case 'published':
      return 'Brief published';
    case 'default':
      return 'Default Brief updated';
    case 'deleted':
      return 'Brief deleted';
    case 'unpublished':
      if (result.next === undefined) return 'Brief unpublished';
      return result.next === null
        ? 'Brief unpublished. No default Brief'
        : `Brief unpublished. New default: ${result.next}`;
  }
}
