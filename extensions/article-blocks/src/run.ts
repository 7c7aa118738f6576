/** A run through a routine, for what plays it (player.ts). A script of its own, as both in one are too large. */
export { move } from './run/moves.ts';
export { read } from './run/read.ts';
export { advance, begin, choose, pause, resume, setLevel, skip } from './run/run.ts';
export { restore, save } from './run/saved.ts';
export { scoreOf } from './run/score.ts';
