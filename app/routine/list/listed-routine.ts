import type { RoutineRow } from './list.server';

/** Loader data: dates are ISO 8601 strings. */
export type ListedRoutine = Omit<RoutineRow, 'updatedAt' | 'publishedAt'> & {
  updatedAt: string;
  publishedAt: string | null;
};
