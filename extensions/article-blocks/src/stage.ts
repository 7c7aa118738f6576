/** What shows a run, for what plays it (player.ts). A script of its own, as both in one are too large. */
export { Stage } from './player/stage.ts';
