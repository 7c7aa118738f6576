/** The routine block's script. It stays small: the player itself is loaded when a reader starts. */
import { PlayerElement } from './routine/player-element.ts';

try {
  customElements.define('unwind-player', PlayerElement);
} catch {
  // The theme loaded this script twice.
}
