/** The player's keys. They work while the focus is in the player, and are listed in snippets/player-keys.liquid. */

const KEYS = new Map([
  [' ', 'toggle'],
  ['Escape', 'exit'],
  ['ArrowUp', 'more'],
  ['ArrowDown', 'less'],
  ['h', 'pain'],
  ['H', 'pain'],
  ['Enter', 'count'],
]);

/** The action of a key, or null. In right-to-left languages, the left arrow goes forward. */
export function actionOfKey(key: string, rightToLeft: boolean): string | null {
  if (key === 'ArrowRight') return rightToLeft ? 'back' : 'next';
  if (key === 'ArrowLeft') return rightToLeft ? 'next' : 'back';
  return KEYS.get(key) ?? null;
}

/** Whether the browser, a dialog or the focused control uses the key. */
export function isHandledElsewhere(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  if (event.altKey || event.ctrlKey || event.metaKey || target.closest('dialog, video, select')) return true;
  if (event.key === ' ' || event.key === 'Enter') return target.closest('button, a, input, summary') !== null;
  return event.key.startsWith('Arrow') && target.matches('input[type="range"]');
}
