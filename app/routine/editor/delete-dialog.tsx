/** Confirms that a routine should be deleted. */
import { Text } from '@shopify/polaris';

import { ConfirmDialog } from '~/ui/confirm-dialog';

interface DeleteDialogProps {
  open: boolean;
  onDelete: () => void;
  onClose: () => void;
}

export function DeleteDialog({ open, onDelete, onClose }: DeleteDialogProps) {
  return (
    <ConfirmDialog
      id="delete-routine"
      open={open}
      title="Delete this routine?"
      action="Delete routine"
      onConfirm={onDelete}
      onClose={onClose}
    >
      <Text as="p">
        This deletes the draft and all published versions, and removes the routine from your articles. You can’t undo
        this.
      </Text>
    </ConfirmDialog>
  );
}
