/** Keys of the player. They work only while the focus is within it. */

export type PlayerAction = 'start' | 'back' | 'toggle' | 'next' | 'leave';

/** What a key does, or null. Arrows point the way the page is read: in a right-to-left one, left is onwards. */
export function actionOfKey(key: string, rightToLeft: boolean): PlayerAction | null {
  if (key === ' ') return 'toggle';
  if (key === 'Escape') return 'leave';
  if (key === 'ArrowRight') return rightToLeft ? 'back' : 'next';
  if (key === 'ArrowLeft') return rightToLeft ? 'next' : 'back';
  return null;
}
