/** The routine block's script. It stays small: the player itself is loaded when a reader starts. */
import { PlayerElement } from './routine/player-element.ts';

if (!customElements.get('unwind-player')) customElements.define('unwind-player', PlayerElement);
