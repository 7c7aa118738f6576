/** What's counted by day. */

/** What a count is about. Someone with requests on two articles counts once for the shop, and once for each article. */
export type Scope = 'shop' | 'article' | 'brief';

/** Counted once per person and scope. */
type CountedOnce = 'people' | 'visits' | 'downloads';

export type CountedEvent =
  | 'requests'
  /** Presses of the download button. */
  | 'timesDownloaded'
  | CountedOnce
  | `${CountedOnce}:${Exclude<Scope, 'shop'>}`;

/** In which scopes something happens to a person for the first time. */
export type FirstTimes = Record<Scope, boolean>;

/** The counts that go up by one. */
export function countedOnce(event: CountedOnce, { shop, article, brief }: FirstTimes): CountedEvent[] {
  const counted: CountedEvent[] = [];
  if (shop) counted.push(event);
  if (article) counted.push(`${event}:article`);
  if (brief) counted.push(`${event}:brief`);
  return counted;
}
