/** Ask before a Brief is taken from readers. */
import { BlockStack, Modal, Text } from '@shopify/polaris';

interface DialogProps {
  open: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function WithdrawDialog({ open, isDefault, onConfirm, onClose }: DialogProps & { isDefault: boolean }) {
  return (
    <Modal
      open={open}
      title="Withdraw this Brief?"
      onClose={onClose}
      primaryAction={{ content: 'Withdraw it', destructive: true, onAction: onConfirm }}
      secondaryActions={[{ content: 'Keep offering it', onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="200">
          <Text as="p">
            Articles no longer offer it, and the links that were mailed say that it is withdrawn. Its people and their
            consents stay. You can offer it again at any time.
          </Text>
          {isDefault && (
            <Text as="p">
              It is the default: the oldest other Brief that is offered takes its place. Where there is none, blocks
              that name no Brief show nothing.
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
      secondaryActions={[{ content: 'Keep it', onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">
          The Brief and all versions of its PDF are deleted, which cannot be undone. Should somebody ask for it before
          that, it stays, and can only be withdrawn.
        </Text>
      </Modal.Section>
    </Modal>
  );
}
