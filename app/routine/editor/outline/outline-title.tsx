/** Opens a part of the routine. */
import type { KeyboardEvent } from 'react';

interface OutlineTitleProps {
  title: string;
  /** Beside the title, such as a dose; may be empty. */
  detail?: string;
  isOpen: boolean;
  onOpen: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

export function OutlineTitle({ title, detail, isOpen, onOpen, onKeyDown }: OutlineTitleProps) {
  return (
    <button
      type="button"
      className="outline-title"
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <span className="outline-name">{title}</span>
      {detail && <span className="outline-detail">{detail}</span>}
    </button>
  );
}
