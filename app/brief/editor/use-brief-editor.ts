/** State of the Brief editor: the draft, the saved version, and the result of the last action. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import { useUploads } from '~/media/upload/use-uploads';
import { productProblem } from '~/products/product-problem';
import { useProductStates } from '~/products/use-products';
import { typedField } from '~/ui/editor/typed-field';
import { unchangedProblems } from '~/ui/editor/unchanged-problems';
import { type FailureOf, useEditor } from '~/ui/editor/use-editor';
import { useUndoKeys } from '~/ui/editor/use-undo-keys';

import type { FoundBrief } from '../drafts.server';
import type { Brief, Problem } from '../schema';
import { textWarnings } from '../text-warnings';
import { guideWarnings } from '../warnings';
import type { SectionDraft } from './blocks/block-draft';
import { useGuideImages } from './blocks/use-images';
import { type BriefDraft, toDocument, toFormValues } from './form-values';
import type { ActionResult, Intent } from './intents';

export type Failure = FailureOf<ActionResult>;

/** What the server found in a document. */
interface Refused {
  document: Brief;
  problems: Problem[];
}

/** @param onPublished called when the Brief was published. */
export function useBriefEditor(brief: FoundBrief, onPublished: () => void) {
  const shopify = useAppBridge();
  const [refused, setRefused] = useState<Refused | null>(null);
  const uploads = useUploads();
  const editor = useEditor<BriefDraft, ActionResult, Intent['intent']>({
    // Keeps the IDs of the blank section that's added.
    draft: useMemo(() => toFormValues(brief.document), [brief.document]),
    revision: brief.revision,
    toDocument,
    isBusy: uploads.isRunning,
    onResult: (result) => {
      setRefused(
        !result.ok && result.reason === 'invalid'
          ? { document: toDocument(editor.draft), problems: result.problems }
          : null,
      );
      if (!result.ok) return;
      if (result.did === 'published' || result.did === 'unchanged') onPublished();
      shopify.toast.show(toastMessage(result));
    },
  });
  useUndoKeys(editor);
  const { draft, failure } = editor;
  const editDraft = editor.edit;
  const changeSections = useCallback(
    (change: (sections: SectionDraft[]) => SectionDraft[]) =>
      editDraft((present) => ({ ...present, sections: change(present.sections) }), null),
    [editDraft],
  );
  const images = useGuideImages(draft.sections, uploads, changeSections);
  // Typing doesn't wait for the checks and the preview.
  const checked = useDeferredValue(draft);
  const document = useMemo(() => toDocument(checked), [checked]);
  const problems = useMemo(
    () => (refused ? unchangedProblems(refused.problems, refused.document, document) : []),
    [refused, document],
  );
  const productId = document.product?.id ?? null;
  const products = useProductStates(useMemo(() => (productId === null ? [] : [productId]), [productId]));
  const warnings = useMemo(() => {
    const problem = productId === null ? null : productProblem(productId, products.states);
    const ofProduct = problem === null ? [] : [{ path: 'product', message: problem }];
    return [...textWarnings(document), ...guideWarnings(document.sections), ...ofProduct];
  }, [document, productId, products.states]);
  return {
    ...editor,
    edit: (changes: Partial<BriefDraft>) => {
      const next = { ...draft, ...changes };
      editor.edit(next, typedField(draft, next));
    },
    /** The draft's document, a moment after it's typed. */
    document,
    problems,
    warnings,
    products,
    images,
    save: () => editor.submitDraft('save'),
    discard: () => {
      uploads.cancelAll();
      editor.discard();
    },
    publish: () => editor.submitDraft('publish'),
    setAsDefault: () => editor.submit('default'),
    repair: () => editor.submit('repair'),
    /** Continues with a version's or a merged document, which isn't saved yet. Can be undone. */
    restore: (restored: Brief) => editor.edit(toFormValues({ ...restored, handle: draft.handle }), null),
    merge: (merged: Brief) => {
      if (failure?.reason !== 'stale') return;
      const { document: theirs, revision } = failure.saved;
      editor.rebase({ draft: toFormValues(theirs), revision }, toFormValues(merged));
    },
  };
}

function toastMessage(result: Extract<ActionResult, { ok: true }>): string {
  switch (result.did) {
    case 'saved':
      return 'Brief saved';
    case 'published':
      return 'Brief published';
    case 'unchanged':
      return `No changes to publish. Version ${result.number} is live.`;
    case 'repaired':
      return 'Brief published again';
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
