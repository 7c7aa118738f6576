/** Confirms that a routine should be deleted. */
import { Modal, Text } from '@shopify/polaris';

interface DeleteDialogProps {
  open: boolean;
  isPending: boolean;
  onDelete: () => void;
  onClose: () => void;
}

export function DeleteDialog({ open, isPending, onDelete, onClose }: DeleteDialogProps) {
  return (
    <Modal
      open={open}
      title="Delete this routine?"
      onClose={onClose}
      primaryAction={{ content: 'Delete routine', destructive: true, loading: isPending, onAction: onDelete }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">
          This deletes the draft and all published versions, and removes the routine from your articles. You can’t undo
          this.
        </Text>
      </Modal.Section>
    </Modal>
  );
}
