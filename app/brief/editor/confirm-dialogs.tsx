/** Confirmation before a Brief is unpublished or deleted. */
import { Text } from '@shopify/polaris';

import { ConfirmDialog } from '~/ui/confirm-dialog';

interface DialogProps {
  open: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function UnpublishDialog({ isDefault, ...dialog }: DialogProps & { isDefault: boolean }) {
  return (
    <ConfirmDialog {...dialog} id="unpublish-brief" title="Unpublish this Brief?" action="Unpublish">
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
    </ConfirmDialog>
  );
}

export function DeleteDialog(dialog: DialogProps) {
  return (
    <ConfirmDialog {...dialog} id="delete-brief" title="Delete this Brief?" action="Delete Brief">
      <Text as="p">
        This deletes the Brief and all versions of its PDF. It can’t be undone. If someone requests the Brief before you
        confirm, it won’t be deleted.
      </Text>
    </ConfirmDialog>
  );
}
