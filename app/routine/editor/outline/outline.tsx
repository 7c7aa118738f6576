/** All parts of a routine, from top to bottom. Phases and steps can be moved by mouse, touch and keyboard. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type KeyboardSensorOptions,
  PointerSensor,
  type PointerSensorOptions,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, InlineStack } from '@shopify/polaris';
import { PlusIcon } from '@shopify/polaris-icons';
import { Fragment, memo, useMemo } from 'react';

import type { Draft } from '../../schema';
import type { Edit } from '../use-routine-editor';
import { announcementsFor, INSTRUCTIONS } from './announcements';
import type { Section } from './open-part';
import { PhaseRow } from './phase-row';
import { SectionRow } from './section-row';
import { StepRow } from './step-row';
import { moveOver, outlineIds } from './structure';
import type { OutlineActions } from './use-outline';

/** All but `draft`, `open` and `selected` stay the same. */
interface OutlineProps {
  draft: Draft;
  edit: Edit;
  /** ID of the open phase or step, or the open section. */
  open: string;
  selected: ReadonlySet<string>;
  actions: OutlineActions;
}

// Constants, because all rows render again if the sensors change.
/** A small distance, so that a tap on the handle isn't a drag. */
const POINTER: PointerSensorOptions = { activationConstraint: { distance: 4 } };
const KEYBOARD: KeyboardSensorOptions = { coordinateGetter: sortableKeyboardCoordinates };

export const Outline = memo(function Outline({ draft, edit, open, selected, actions }: OutlineProps) {
  const sensors = useSensors(useSensor(PointerSensor, POINTER), useSensor(KeyboardSensor, KEYBOARD));
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) edit(moveOver(draft, String(active.id), String(over.id)), null);
  };
  const { phases } = draft;
  // The same array while the order is the same: all rows render again if it changes.
  const order = outlineIds(draft).join('\n');
  const items = useMemo(() => (order === '' ? [] : order.split('\n')), [order]);
  const section = (name: Section) => <SectionRow section={name} isOpen={open === name} onOpen={actions.openAt} />;
  let number = 0;
  return (
    <nav aria-label="Outline" className="outline">
      <ul>{section('basics')}</ul>
      <DndContext
        id="outline"
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          announcements: announcementsFor(draft),
          screenReaderInstructions: { draggable: INSTRUCTIONS },
        }}
      >
        <SortableContext items={items} strategy={verticalListSortingStrategy}>
          <ul id="phases" tabIndex={-1}>
            {phases.map((phase, p) => (
              <Fragment key={phase.id}>
                <PhaseRow path={`phases.${p}`} index={p} phase={phase} isOpen={open === phase.id} actions={actions} />
                {phase.steps.map((step, s) => (
                  <StepRow
                    key={step.id}
                    path={`phases.${p}.steps.${s}`}
                    number={++number}
                    step={step}
                    isOpen={open === step.id}
                    isSelected={selected.has(step.id)}
                    actions={actions}
                  />
                ))}
              </Fragment>
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      <InlineStack gap="200">
        <Button icon={PlusIcon} onClick={() => actions.addStep(open)}>
          Add step
        </Button>
        <Button icon={PlusIcon} onClick={actions.addPhase}>
          Add phase
        </Button>
      </InlineStack>
      <ul>
        {section('selfCheck')}
        {section('safety')}
        {section('completion')}
      </ul>
    </nav>
  );
});
