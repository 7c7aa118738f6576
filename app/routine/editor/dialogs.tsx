/** The two questions that the editor asks before something is lost. */
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

interface LeaveDialogProps {
  open: boolean;
  onLeave: () => void;
  onStay: () => void;
}

export function LeaveDialog({ open, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Modal
      open={open}
      title="Leave without saving?"
      onClose={onStay}
      primaryAction={{ content: 'Leave', destructive: true, onAction: onLeave }}
      secondaryActions={[{ content: 'Stay', onAction: onStay }]}
    >
      <Modal.Section>
        <Text as="p">What you changed since the last save is lost when you leave.</Text>
      </Modal.Section>
    </Modal>
  );
}
