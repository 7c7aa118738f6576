/** Moves the focus to the next text that isn't translated, from the top after the last one. */
export function focusNextUntranslated(container: HTMLElement | null): void {
  const rows = [...(container?.querySelectorAll<HTMLElement>('[data-status]:not([data-status="translated"])') ?? [])];
  const { activeElement } = document;
  const isAfter = (row: HTMLElement) =>
    activeElement !== null &&
    !row.contains(activeElement) &&
    Boolean(activeElement.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
  const isInside = container?.contains(activeElement) ?? false;
  const next = (isInside ? rows.find(isAfter) : undefined) ?? rows[0];
  const field = next?.querySelector<HTMLElement>('textarea, input');
  field?.focus();
  next?.scrollIntoView({ block: 'center' });
}
