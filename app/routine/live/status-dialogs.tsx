/** Confirmation before a routine is unpublished, archived or deleted. */
import { Text } from '@shopify/polaris';

import { ConfirmDialog } from '~/ui/confirm-dialog';

export type StatusChange = 'unpublish' | 'archive' | 'delete';

const DIALOGS: Record<StatusChange, { title: string; action: string; text: string }> = {
  unpublish: {
    title: 'Unpublish this routine?',
    action: 'Unpublish',
    text: 'Your articles will stop showing it. Its draft, its versions, and your choice of articles are kept. You can publish it again anytime.',
  },
  archive: {
    title: 'Archive this routine?',
    action: 'Archive',
    text: 'Your articles will stop showing it, and it moves to the Archived tab of your routines. You can restore it anytime.',
  },
  delete: {
    title: 'Delete this routine?',
    action: 'Delete routine',
    text: 'This deletes the draft and all published versions, and removes the routine from your articles. You can’t undo this.',
  },
};

const CHANGES = Object.keys(DIALOGS) as StatusChange[];

interface StatusDialogsProps {
  /** The dialog that's open. */
  open: StatusChange | null;
  onConfirm: (change: StatusChange) => void;
  onClose: () => void;
}

export function StatusDialogs({ open, onConfirm, onClose }: StatusDialogsProps) {
  return CHANGES.map((change) => {
    const { title, action, text } = DIALOGS[change];
    return (
      <ConfirmDialog
        key={change}
        id={`${change}-routine`}
        open={open === change}
        title={title}
        action={action}
        onConfirm={() => onConfirm(change)}
        onClose={onClose}
      >
        <Text as="p">{text}</Text>
      </ConfirmDialog>
    );
  });
}
