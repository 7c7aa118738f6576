/** What plays a routine: loaded once a reader starts. */
export { play } from './player/play.ts';
