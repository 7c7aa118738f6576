/** What the Analytics page shows. It's in the page's URL, so that Back works and a view can be shared. */
import { DEFAULT_RANGE, RANGES, type Range } from './period';

/** Values of the dimensions that counts can be filtered by. */
export interface FunnelFilter {
  /** As counts have it: digits, `unknown`, or empty for pages that aren't articles. */
  article?: string;
  /** ID of a routine. */
  routine?: string;
  /** Number of the routine's version. */
  version?: string;
  /** Empty if it's unknown. */
  device?: string;
  language?: string;
  /** ID of a Brief. */
  brief?: string;
}

export interface FunnelQuery extends FunnelFilter {
  range: Range;
  /** For a custom range. */
  from: string;
  to: string;
}

export const FILTER_NAMES = [
  'article',
  'routine',
  'version',
  'brief',
  'device',
  'language',
] as const satisfies (keyof FunnelFilter)[];

/** Longest value of a filter. */
const MAX_LENGTH = 100;

export function readFunnelQuery(params: URLSearchParams): FunnelQuery {
  const range = RANGES.find((each) => each === params.get('range')) ?? DEFAULT_RANGE;
  const query: FunnelQuery = { range, from: params.get('from') ?? '', to: params.get('to') ?? '' };
  for (const name of FILTER_NAMES) {
    const value = params.get(name);
    if (value !== null && value.length <= MAX_LENGTH && !value.includes('\0')) query[name] = value;
  }
  // Versions are numbered per routine.
  if (query.routine === undefined || !/^\d{1,9}$/.test(query.version ?? '')) delete query.version;
  return query;
}

export function writeFunnelQuery(query: FunnelQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.range !== DEFAULT_RANGE) params.set('range', query.range);
  if (query.range === 'custom') {
    params.set('from', query.from);
    params.set('to', query.to);
  }
  for (const name of FILTER_NAMES) {
    const value = query[name];
    if (value !== undefined) params.set(name, value);
  }
  return params;
}

/** The query without a filter, and without those that depend on it. */
export function withoutFilter(query: FunnelQuery, name: keyof FunnelFilter): FunnelQuery {
  const rest = { ...query };
  delete rest[name];
  if (name === 'routine') delete rest.version;
  return rest;
}
