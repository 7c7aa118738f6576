/** What a routine's page offers besides publishing: buttons of App Bridge’s title bar. */
import type { StatusChange } from './status-dialogs';

interface StatusActionsProps {
  isLive: boolean;
  isArchived: boolean;
  /** Asks first. */
  onChange: (change: StatusChange) => void;
  onRestore: () => void;
}

export function StatusActions({ isLive, isArchived, onChange, onRestore }: StatusActionsProps) {
  return (
    <>
      {isLive && <button onClick={() => onChange('unpublish')}>Unpublish</button>}
      {isArchived ? (
        <button onClick={onRestore}>Restore</button>
      ) : (
        <button onClick={() => onChange('archive')}>Archive</button>
      )}
      <button onClick={() => onChange('delete')}>Delete</button>
    </>
  );
}
