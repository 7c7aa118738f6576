/** Keys of the player. They work only while the focus is within it, and are listed on the stage. */

const KEYS = new Map([
  [' ', 'toggle'],
  ['Escape', 'leave'],
  ['ArrowUp', 'more'],
  ['ArrowDown', 'less'],
  ['h', 'hurt'],
  ['H', 'hurt'],
]);

/** The action of a key, or null. Arrows point the way the page is read: in a right-to-left one, left is onwards. */
export function actionOfKey(key: string, rightToLeft: boolean): string | null {
  if (key === 'ArrowRight') return rightToLeft ? 'back' : 'next';
  if (key === 'ArrowLeft') return rightToLeft ? 'next' : 'back';
  return KEYS.get(key) ?? null;
}

/** Whether what has the focus has a use of its own for the key. */
export function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  if (event.altKey || event.ctrlKey || event.metaKey || target.closest('dialog')) return true;
  if (event.key === ' ') return target.closest('button, a, input, summary') !== null;
  return event.key.startsWith('Arrow') && target.matches('input[type="range"]');
}
