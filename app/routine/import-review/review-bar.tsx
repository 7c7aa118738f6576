/** Stays at the top of the review: what's left, undo, order and filters, and what to do with all fields. */
import { ActionList, Button, ButtonGroup, Popover, Select, Text } from '@shopify/polaris';
import { useState } from 'react';

import { UndoButtons } from '~/ui/editor/undo-buttons';

import type { Pane } from './article/use-highlight';
import type { Filter, Order, ViewOptions } from './state/view';

interface ReviewBarProps {
  /** Fields that aren't decided, and all. */
  left: number;
  total: number;
  unplacedLeft: number;
  undo: (() => void) | null;
  redo: (() => void) | null;
  options: ViewOptions;
  onOptions: (options: ViewOptions) => void;
  /** What a phone shows. */
  pane: Pane;
  onPane: (pane: Pane) => void;
  /** Fields that are shown and not decided. */
  shownLeft: number;
  onDecideAll: (decision: 'accepted' | 'rejected') => void;
  editorUrl: string;
}

const ORDERS: { value: Order; label: string }[] = [
  { value: 'place', label: 'In order' },
  { value: 'certainty', label: 'Least certain first' },
];

const FILTERS: { value: Filter; label: string }[] = [
  { value: 'all', label: 'All fields' },
  { value: 'undecided', label: 'Undecided' },
  { value: 'guess', label: 'Guesses' },
  { value: 'likely', label: 'Likely' },
  { value: 'sure', label: 'Sure' },
];

export function ReviewBar(props: ReviewBarProps) {
  const { left, total, unplacedLeft, undo, redo, options, onOptions, pane, onPane } = props;
  return (
    <div className="editor-bar review-bar" role="toolbar" aria-label="Review">
      <div className="review-progress">
        <Text as="p" fontWeight="medium">
          {left === 0 ? 'All fields decided' : `${left} of ${total} left`}
        </Text>
        {unplacedLeft > 0 && (
          <Text as="p" tone="subdued">
            {`${unplacedLeft} not placed`}
          </Text>
        )}
      </div>
      <div className="review-panes">
        <ButtonGroup variant="segmented">
          <Button pressed={pane === 'fields'} onClick={() => onPane('fields')}>
            Fields
          </Button>
          <Button pressed={pane === 'article'} onClick={() => onPane('article')}>
            Article
          </Button>
        </ButtonGroup>
      </div>
      <Select
        label="Order"
        labelHidden
        options={ORDERS}
        value={options.order}
        onChange={(order: Order) => onOptions({ ...options, order })}
      />
      <Select
        label="Show"
        labelHidden
        options={FILTERS}
        value={options.filter}
        onChange={(filter: Filter) => onOptions({ ...options, filter })}
      />
      <UndoButtons undo={undo} redo={redo} />
      <ButtonGroup gap="tight" noWrap>
        <AllMenu count={props.shownLeft} onDecideAll={props.onDecideAll} />
        <Button variant="primary" url={props.editorUrl}>
          Open the editor
        </Button>
      </ButtonGroup>
    </div>
  );
}

function AllMenu({ count, onDecideAll }: { count: number; onDecideAll: ReviewBarProps['onDecideAll'] }) {
  const [isOpen, setIsOpen] = useState(false);
  const item = (content: string, decision: 'accepted' | 'rejected') => ({
    content,
    onAction: () => {
      setIsOpen(false);
      onDecideAll(decision);
    },
  });
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      activator={
        <Button disclosure disabled={count === 0} onClick={() => setIsOpen(!isOpen)}>
          All left
        </Button>
      }
    >
      <ActionList
        actionRole="menuitem"
        items={[
          item(`Accept ${count === 1 ? 'the field' : `${count} fields`}`, 'accepted'),
          { ...item(`Reject ${count === 1 ? 'the field' : `${count} fields`}`, 'rejected'), destructive: true },
        ]}
      />
    </Popover>
  );
}
