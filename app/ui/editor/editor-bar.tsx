/** Stays at the top of the editor: status, undo, preview and publishing. */
import { Button, InlineStack, Text } from '@shopify/polaris';
import { ViewIcon } from '@shopify/polaris-icons';
import type { ReactNode } from 'react';

import type { PublishStatus } from '~/publishing/publish-status';

import { StatusBadge } from '../status-badge';
import { UndoButtons } from './undo-buttons';

interface EditorBarProps {
  /** Accessible name: what's edited. */
  label: string;
  /** Beside the status. */
  detail?: ReactNode;
  status: PublishStatus;
  undo: (() => void) | null;
  redo: (() => void) | null;
  hasPreview: boolean;
  onTogglePreview: () => void;
  /** Null if there's a button elsewhere. */
  publish: { onPublish: () => void; isPublishing: boolean; isPending: boolean } | null;
}

export function EditorBar(props: EditorBarProps) {
  const { label, detail, status, undo, redo, hasPreview, onTogglePreview, publish } = props;
  return (
    <div className="editor-bar" role="toolbar" aria-label={label}>
      <InlineStack gap="200" blockAlign="center">
        <StatusBadge status={status} />
        {detail !== undefined && (
          <Text as="span" tone="subdued">
            {detail}
          </Text>
        )}
      </InlineStack>
      <UndoButtons undo={undo} redo={redo} />
      <Button icon={ViewIcon} pressed={hasPreview} onClick={onTogglePreview}>
        Preview
      </Button>
      {publish && (
        <Button
          variant="primary"
          onClick={publish.onPublish}
          disabled={publish.isPending}
          loading={publish.isPublishing}
        >
          Publish
        </Button>
      )}
    </div>
  );
}
