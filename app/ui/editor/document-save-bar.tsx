import { SaveBar } from '@shopify/app-bridge-react';

interface DocumentSaveBarProps {
  id: string;
  /** Whether there is something to save. */
  isDirty: boolean;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Shopify's bar for unsaved changes. Also there while changes are merged, because leaving the page would lose them. */
export function DocumentSaveBar({ id, isDirty, isSaving, onSave, onDiscard }: DocumentSaveBarProps) {
  return (
    <SaveBar id={id} open={isDirty}>
      <button variant="primary" onClick={onSave} loading={isSaving ? '' : undefined}>
        Save
      </button>
      <button onClick={onDiscard}>Discard</button>
    </SaveBar>
  );
}
