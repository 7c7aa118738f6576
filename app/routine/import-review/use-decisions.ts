/** What the merchant does in a review: each is one step for undo. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { Quote, StoredImport } from '../import/contract';
import type { Draft } from '../schema';
import type { Fields } from '~/versions/fields';
import type { FieldsPaneProps } from './fields/fields-pane';
import type { RowAction } from './fields/field-row';
import { focusRow, neighborOf, rowOf } from './fields/row-keys';
import { type FieldRef, fieldAt } from './state/field-at';
import { fieldLabel } from './state/findings';
import { passageKey } from './state/passages';
import * as change from './state/review';
import type { ReviewState } from './state/review';
import type { Review } from './use-review';

interface DecisionsInput {
  review: Review;
  imported: StoredImport<Draft>;
  fields: RefObject<HTMLElement | null>;
}

export function useDecisions({ review, imported, fields }: DecisionsInput) {
  const { edit } = review;
  const [editing, setEditing] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  /** The state when editing began, for Cancel. */
  const before = useRef<ReviewState | null>(null);
  const latest = useRef(review.draft);
  const isEditing = useRef(editing);
  useEffect(() => {
    latest.current = review.draft;
    isEditing.current = editing;
  });
  // An editor that was opened takes the focus; once it's closed, its row does.
  const last = useRef<string | null>(null);
  useEffect(() => {
    const row = rowOf(fields.current, editing ?? last.current ?? '');
    if (editing !== null) {
      row?.querySelector<HTMLElement>('.review-edit :is(input, textarea, select, button)')?.focus();
      // A text area has its height only after it's measured.
      requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest' }));
    } else if (last.current !== null) focusRow(row);
    last.current = editing;
  }, [editing, fields]);

  const say = useCallback((ref: FieldRef, does: string) => {
    setAnnouncement(`${fieldLabel(latest.current.draft, ref)}: ${does}`);
  }, []);
  /** Goes on from a row that has the focus, before it may be filtered out. */
  const leaveRow = useCallback(
    (name: string) => {
      const row = rowOf(fields.current, name);
      if (row?.contains(document.activeElement)) focusRow(neighborOf(row, 1));
    },
    [fields],
  );
  const finish = useCallback(() => setEditing(null), []);
  const cancel = useCallback(() => {
    const ref = isEditing.current === null ? null : fieldAt(imported.document, isEditing.current);
    const earlier = before.current;
    if (ref && earlier) edit((state) => change.restore(state, imported, ref, earlier), null);
    setEditing(null);
  }, [edit, imported]);
  const dismiss = useCallback(
    (passage: Quote) => {
      leaveRow(passageKey(passage));
      edit((state) => change.dismissPassage(state, passage), null);
      setAnnouncement('Passage dismissed');
    },
    [edit, leaveRow],
  );
  const act = useCallback(
    (name: string, action: RowAction) => {
      const ref = fieldAt(imported.document, name);
      const passage = ref ? undefined : imported.unplaced.find((each) => passageKey(each) === name);
      if (passage && action === 'reject') return dismiss(passage);
      if (passage && action === 'edit') return rowOf(fields.current, name)?.querySelector('select')?.focus();
      if (!ref) return;
      if (action === 'edit') {
        before.current = latest.current;
        return setEditing(ref.path);
      }
      leaveRow(name);
      edit((state) => (action === 'accept' ? change.accept(state, imported, ref) : change.reject(state, ref)), null);
      say(ref, action === 'accept' ? 'accepted' : 'rejected');
    },
    [edit, imported, fields, dismiss, leaveRow, say],
  );
  const handlers = useMemo(
    (): Pick<FieldsPaneProps, `on${string}` & keyof FieldsPaneProps> => ({
      onAct: act,
      onCorrect: (ref: FieldRef, values: Fields, isTyping: boolean) =>
        edit((state) => change.correct(state, imported, ref, values), isTyping ? ref.path : null),
      onDone: finish,
      onCancel: cancel,
      onAcceptAll: (refs) => {
        edit((state) => change.decideAll(state, imported, refs, 'accepted'), null);
        setAnnouncement(`${refs.length} fields accepted`);
      },
      onRemove: (id) => {
        edit((state) => change.removePart(state, imported, id), null);
        setAnnouncement('Step removed');
      },
      onUse: (passage, path) => {
        const fits = change.placePassage(latest.current, imported, passage, path) !== null;
        if (fits) edit((state) => change.placePassage(state, imported, passage, path) ?? state, null);
        return fits;
      },
      onDismiss: dismiss,
      onDismissAll: (passages) => edit((state) => passages.reduce(change.dismissPassage, state), null),
    }),
    [act, edit, imported, finish, cancel, dismiss],
  );
  const keys = useMemo(() => ({ act, done: finish, cancel }), [act, finish, cancel]);
  return {
    editing,
    announcement,
    keys,
    handlers,
    decideAll: (refs: readonly FieldRef[], decision: 'accepted' | 'rejected') => {
      edit((state) => change.decideAll(state, imported, refs, decision), null);
      setAnnouncement(`${refs.length} fields ${decision}`);
    },
  };
}
