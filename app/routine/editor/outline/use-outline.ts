/** State of the outline: which part is open, which steps are selected, and what their buttons do. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';

import { blankPhase, blankStep } from '../../blank';
import type { Draft } from '../../schema';
import type { Edit } from '../use-routine-editor';
import { placeText } from './announcements';
import { isNew, openPart } from './open-part';
import type { RowActions } from './row-actions';
import { addStep, duplicate, moveBy, moveToPhase, pathOf, placeOf, remove } from './structure';

const NONE: ReadonlySet<string> = new Set();

/** @param onOpen called when the merchant opens a part, or adds one */
export function useOutline(draft: Draft, edit: Edit, onOpen: () => void) {
  // A new routine begins with its first phase.
  const [part, setPart] = useState(() => (isNew(draft) ? (draft.phases[0]?.id ?? 'basics') : 'basics'));
  const [selected, setSelected] = useState(NONE);
  /** The field to focus once it's there, and what screen readers say. */
  const [focus, setFocus] = useState<string | null>(() => (isNew(draft) ? 'phases.0.title' : null));
  const [announcement, setAnnouncement] = useState('');
  // Actions read the newest state without changing with it, so that rows needn't render again.
  const state = useRef({ draft, edit, onOpen });
  state.current = { draft, edit, onOpen };

  useEffect(() => {
    if (focus === null) return;
    document.getElementById(focus)?.focus();
    setFocus(null);
  }, [focus]);

  const actions = useMemo<OutlineActions>(() => {
    const change = (next: Draft) => state.current.edit(next, null);
    /** Opens a part and focuses its title. */
    const show = (next: Draft, id: string | null) => {
      const path = id === null ? null : pathOf(next, id);
      if (id === null || path === null) return;
      setPart(id);
      setFocus(`${path}.title`);
      state.current.onOpen();
    };
    const changeAndShow = (next: Draft, id: string | null) => {
      change(next);
      show(next, id);
    };
    const addBehind = (id: string) => {
      const { draft } = state.current;
      const step = blankStep();
      const phases = draft.phases.length > 0 ? draft.phases : [{ ...blankPhase(), steps: [] }];
      changeAndShow(addStep({ ...draft, phases }, step, placeOf(draft, id) ? id : null), step.id);
    };
    const move = (id: string, offset: -1 | 1) => {
      const next = moveBy(state.current.draft, id, offset);
      change(next);
      setAnnouncement(placeText(next, id));
    };
    return {
      open: (id) => show(state.current.draft, id),
      openAt: (id) => {
        setPart(id);
        state.current.onOpen();
      },
      toggle: (id) =>
        setSelected((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      addStep: addBehind,
      addPhase: () => {
        const { draft } = state.current;
        const phase = blankPhase();
        changeAndShow({ ...draft, phases: [...draft.phases, phase] }, phase.id);
      },
      next: (id) => {
        const { draft } = state.current;
        const place = placeOf(draft, id);
        const step = place && draft.phases[place.phase]?.steps[place.step === null ? 0 : place.step + 1];
        if (step) show(draft, step.id);
        else addBehind(id);
      },
      duplicate: (id) => {
        const copied = duplicate(state.current.draft, new Set([id]));
        changeAndShow(copied.draft, copied.id);
      },
      moveBy: move,
      remove: (id) => change(remove(state.current.draft, new Set([id]))),
      onKeyDown: (id, event: KeyboardEvent) => {
        const offset = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
        if (!offset || !event.altKey) return;
        event.preventDefault();
        move(id, offset);
      },
      moveSelectedTo: (ids, phaseId) => change(moveToPhase(state.current.draft, ids, phaseId)),
      duplicateSelected: (ids) => change(duplicate(state.current.draft, ids).draft),
      removeSelected: (ids) => {
        change(remove(state.current.draft, ids));
        setSelected(NONE);
      },
      clearSelection: () => setSelected(NONE),
    };
  }, []);

  const present = useMemo(() => new Set([...selected].filter((id) => placeOf(draft, id))), [selected, draft]);
  return { open: openPart(draft, part), selected: present, announcement, actions };
}

export interface OutlineActions extends RowActions {
  /** Opens a section, or the phase or step with that ID, without focusing a field. */
  openAt: (part: string) => void;
  /** Opens the step behind a phase's title or a step; adds one at the end of the phase. */
  next: (id: string) => void;
  addPhase: () => void;
  moveSelectedTo: (ids: ReadonlySet<string>, phaseId: string) => void;
  duplicateSelected: (ids: ReadonlySet<string>) => void;
  removeSelected: (ids: ReadonlySet<string>) => void;
  clearSelection: () => void;
}
