/** Script of the routine block. */
import { RoutinePlayer } from './player/routine-player.ts';

if (!customElements.get('routine-player')) customElements.define('routine-player', RoutinePlayer);
