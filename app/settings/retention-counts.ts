/** What a change of the retention periods would delete, for the settings page. */
import type { RETENTION_SETTINGS } from './fields';
import type { Settings } from './schema';

export type RetentionPeriods = Pick<Settings, (typeof RETENTION_SETTINGS)[number]>;

/** Counting stops here. */
export const MAX_COUNT = 10_000;

/** What the settings page is told. */
export interface RetentionPreview {
  /** False if the app didn't respond. */
  isKnown: boolean;
  /** In words; null for nothing. */
  deleted: string | null;
}

export interface RetentionCounts {
  links: number;
  botClicks: number;
  userAgents: number;
  people: number;
}

/** "1,204 expired links, more than 10,000 bot clicks and 3 people"; null if it's nothing. */
export function describeCounts({ links, botClicks, userAgents, people }: RetentionCounts): string | null {
  const parts = [
    part(links, 'expired link', 'expired links'),
    part(botClicks, 'bot click', 'bot clicks'),
    part(userAgents, 'browser’s details', 'browsers’ details'),
    part(people, 'person who never downloaded', 'people who never downloaded'),
  ].filter((text) => text !== null);
  return parts.length === 0 ? null : new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

function part(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  const number = Math.min(count, MAX_COUNT).toLocaleString('en');
  return `${count > MAX_COUNT ? `more than ${number}` : number} ${count === 1 ? one : many}`;
}
