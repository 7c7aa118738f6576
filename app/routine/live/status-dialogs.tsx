/** Confirmation before a routine is unpublished, archived or deleted. */
import { Text } from '@shopify/polaris';

import { ConfirmDialog } from '~/ui/confirm-dialog';

export type StatusChange = 'unpublish' | 'archive' | 'delete';

interface StatusDialogsProps {
  /** The dialog that's open. */
  open: StatusChange | null;
  onConfirm: (change: StatusChange) => void;
  onClose: () => void;
}

export function StatusDialogs({ open, onConfirm, onClose }: StatusDialogsProps) {
  return (
    <>
      <ConfirmDialog
        id="unpublish-routine"
        open={open === 'unpublish'}
        title="Unpublish this routine?"
        action="Unpublish"
        onConfirm={() => onConfirm('unpublish')}
        onClose={onClose}
      >
        <Text as="p">
          Your articles will stop showing it. Its draft, its versions, and your choice of articles are kept. You can
          publish it again anytime.
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        id="archive-routine"
        open={open === 'archive'}
        title="Archive this routine?"
        action="Archive"
        onConfirm={() => onConfirm('archive')}
        onClose={onClose}
      >
        <Text as="p">
          Your articles will stop showing it, and it moves to the Archived tab of your routines. You can restore it
          anytime.
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        id="delete-routine"
        open={open === 'delete'}
        title="Delete this routine?"
        action="Delete routine"
        onConfirm={() => onConfirm('delete')}
        onClose={onClose}
      >
        <Text as="p">
          This deletes the draft and all published versions, and removes the routine from your articles. You can’t undo
          this.
        </Text>
      </ConfirmDialog>
    </>
  );
}
