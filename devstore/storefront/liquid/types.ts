/** Types that LiquidJS doesn't export. */
import type { FilterImplOptions, Liquid } from 'liquidjs';

export type TagClass = Liquid['tags'][string];
export type FilterHandler = Extract<FilterImplOptions, (...parts: never[]) => unknown>;
