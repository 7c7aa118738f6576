/** State of a translation page: one language's texts, with undo, and what happens to them. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useMemo, useRef, useState } from 'react';

import { useEditor } from '~/ui/editor/use-editor';
import { useUndoKeys } from '~/ui/editor/use-undo-keys';

import type { ResolvedText, TranslatableText, TranslatedTexts, TranslationConflict } from '../contract';
import { resolveTexts } from '../status';
import { editsBetween, mergeSaved, withTranslation } from './change-texts';
import type { TranslationResult } from './intents';

interface Options {
  texts: TranslatableText[];
  locale: string;
  saved: TranslatedTexts;
  revision: number;
}

export function useTranslationEditor({ texts, locale, saved, revision }: Options) {
  const shopify = useAppBridge();
  const [conflicts, setConflicts] = useState<TranslationConflict[]>([]);
  const latest = useRef({ saved, present: saved, sent: saved });
  const editor = useEditor<TranslatedTexts, TranslationResult, 'save'>({
    draft: saved,
    revision,
    toDocument: (draft) => {
      latest.current.sent = draft;
      return { locale, edits: editsBetween(texts, latest.current.saved, draft) };
    },
    onResult: (result) => {
      if (!result.ok || result.did !== 'saved') return;
      const { sent, present } = latest.current;
      setConflicts(result.conflicts);
      const merged = mergeSaved(result.texts, sent, present, result.conflicts);
      const isSame = JSON.stringify(sortedEntries(result.texts)) === JSON.stringify(sortedEntries(sent));
      if (!isSame) editor.rebase({ draft: result.texts, revision: result.revision }, merged);
      if (result.conflicts.length === 0) shopify.toast.show('Translations saved');
    },
  });
  useUndoKeys(editor);
  useEffect(() => {
    latest.current.saved = editor.saved;
    latest.current.present = editor.draft;
  });

  const resolved = useMemo(() => resolveTexts(texts, editor.draft), [texts, editor.draft]);
  const savedTexts = useMemo(() => resolveTexts(texts, editor.saved), [texts, editor.saved]);
  const { edit } = editor;
  return {
    ...editor,
    resolved,
    /** As they were saved last, in the same order. */
    savedTexts,
    conflicts,
    dismissConflicts: () => setConflicts([]),
    change: (text: ResolvedText, translation: string) =>
      edit((present) => withTranslation(present, text, translation), text.path),
    /** Several at once, undone at once. */
    changeAll: (changes: readonly { text: ResolvedText; translation: string }[]) =>
      edit(
        (present) => changes.reduce((next, { text, translation }) => withTranslation(next, text, translation), present),
        null,
      ),
    save: () => editor.submitDraft('save'),
  };
}

function sortedEntries(texts: TranslatedTexts) {
  return Object.entries(texts)
    .map(([path, { text, original }]) => [path, text, original])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}
