/** Stays at the top of the editor: status, undo, preview and publishing. */
import { Button, ButtonGroup, InlineStack, Text } from '@shopify/polaris';
import { RedoIcon, UndoIcon, ViewIcon } from '@shopify/polaris-icons';

import type { PublishStatus } from '~/publishing/publish-status';
import { StatusBadge } from '~/ui/status-badge';

import { durationText } from '../duration-text';
import type { Draft } from '../schema';
import { routineDuration } from '../duration';

interface EditorBarProps {
  draft: Draft;
  status: PublishStatus;
  undo: (() => void) | null;
  redo: (() => void) | null;
  hasPreview: boolean;
  onTogglePreview: () => void;
  onPublish: () => void;
  isPublishing: boolean;
  isPending: boolean;
}

export function EditorBar(props: EditorBarProps) {
  const { draft, status, undo, redo, hasPreview, onTogglePreview, onPublish, isPublishing, isPending } = props;
  return (
    <div className="editor-bar" role="toolbar" aria-label="Routine">
      <InlineStack gap="200" blockAlign="center">
        <StatusBadge status={status} />
        <Text as="span" tone="subdued">
          {durationText(routineDuration(draft))}
        </Text>
      </InlineStack>
      <ButtonGroup gap="extraTight" noWrap>
        <Button
          variant="tertiary"
          icon={UndoIcon}
          accessibilityLabel="Undo"
          disabled={!undo}
          onClick={undo ?? undefined}
        />
        <Button
          variant="tertiary"
          icon={RedoIcon}
          accessibilityLabel="Redo"
          disabled={!redo}
          onClick={redo ?? undefined}
        />
      </ButtonGroup>
      <Button icon={ViewIcon} pressed={hasPreview} onClick={onTogglePreview}>
        Preview
      </Button>
      <Button variant="primary" onClick={onPublish} disabled={isPending} loading={isPublishing}>
        Publish
      </Button>
    </div>
  );
}
