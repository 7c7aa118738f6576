/** Asks before something that can't be undone. */
import { Modal, TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Box } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  id: string;
  open: boolean;
  title: string;
  /** Label of the button that confirms. */
  action: string;
  /** Called after `onClose`, so that a failure isn't hidden behind the dialog. */
  onConfirm: () => void;
  onClose: () => void;
  /** Only text: Shopify shows it in a document of its own, where most of Polaris doesn't work. */
  children: ReactNode;
}

/** Shopify shows the title and the buttons, and closes the dialog on Escape. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { id, open, title, action, onConfirm, onClose, children } = props;
  return (
    <Modal id={id} variant="small" open={open} onHide={onClose}>
      <Box padding="400">
        <BlockStack gap="200">{children}</BlockStack>
      </Box>
      <TitleBar title={title}>
        <button
          variant="primary"
          tone="critical"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {action}
        </button>
        <button onClick={onClose}>Cancel</button>
      </TitleBar>
    </Modal>
  );
}
