/** Hours for which an unfinished run can be resumed. The player tells readers. */
export const SAVED_RUN_HOURS = 24;

export const SAVED_RUN_MS = SAVED_RUN_HOURS * 60 * 60 * 1000;
