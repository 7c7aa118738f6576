/** Asks before a routine is deleted. */
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
      secondaryActions={[{ content: 'Keep it', onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">
          The draft and its published versions are deleted, and articles that show it show no routine any more. This
          cannot be undone.
        </Text>
      </Modal.Section>
    </Modal>
  );
}
