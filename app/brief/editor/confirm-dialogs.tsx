/** Confirmation before a Brief is unpublished or deleted. */
import { BlockStack, Modal, Text } from '@shopify/polaris';

interface DialogProps {
  open: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function UnpublishDialog({ open, isDefault, onConfirm, onClose }: DialogProps & { isDefault: boolean }) {
  return (
    <Modal
      open={open}
      title="Unpublish this Brief?"
      onClose={onClose}
      primaryAction={{ content: 'Unpublish', destructive: true, onAction: onConfirm }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="200">
          <Text as="p">
            Your articles will stop showing it, and download links in earlier emails will say that it’s unpublished.
            Requests and consents are kept. You can publish it again anytime.
          </Text>
          {isDefault && (
            <Text as="p">
              This is your default Brief. Your oldest other published Brief will become the default. If there isn’t one,
              blocks that use the default will show nothing.
            </Text>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

export function DeleteDialog({ open, onConfirm, onClose }: DialogProps) {
  return (
    <Modal
      open={open}
      title="Delete this Brief?"
      onClose={onClose}
      primaryAction={{ content: 'Delete Brief', destructive: true, onAction: onConfirm }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">
          This deletes the Brief and all versions of its PDF. It can’t be undone. If someone requests the Brief before
          you confirm, it won’t be deleted.
        </Text>
      </Modal.Section>
    </Modal>
  );
}
