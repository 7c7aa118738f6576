/** Script of the routine block: what is loaded with the page. The rest comes once a reader starts. */
import { RoutinePlayer } from './player/routine-player.ts';

if (!customElements.get('routine-player')) customElements.define('routine-player', RoutinePlayer);
