/** The admin pages that are measured, and how long the server takes for each. */
import { adminHeaders, SHOP } from '../../../support/app/signed-requests.ts';

/** An odd number, so that there is a median. */
const ROUNDS = 7;

export interface PageIds {
  person: string;
  email: string;
  brief: string;
  routine: string;
}

/** Paths by name. */
export function pagesWith({ person, email, brief, routine }: PageIds): Record<string, string> {
  const search = (text: string) => `/app/people?search=${encodeURIComponent(text)}`;
  return {
    home: '/app',
    'what needs attention': '/app/attention',
    analytics: '/app/insights',
    'analytics, 90 days': '/app/insights?range=90',
    'analytics, a year': '/app/insights?range=365',
    'analytics, phones': '/app/insights?device=phone',
    'analytics of an article': '/app/insights?article=7',
    'analytics of a routine': `/app/insights?routine=${routine}`,
    'analytics of a Brief': `/app/insights?brief=${brief}`,
    people: '/app/people',
    'people, before the middle': `/app/people?before=${person}`,
    'people, downloaded': '/app/people?filter=downloaded',
    'people, failed, before the middle': `/app/people?filter=failed&before=${person}`,
    'people, one address': search(email),
    'people, a few match': search('abcd'),
    'people, none match': search('qqqqq'),
    'people, all match': search('e'),
    person: `/app/people/${person}`,
    'do-not-email list': '/app/people/do-not-email',
    'failed deliveries': '/app/people/failures',
    Briefs: '/app/brief',
    Brief: `/app/brief/${brief}`,
    routines: '/app/routines',
    routine: `/app/routines/${routine}`,
    settings: '/app/settings',
  };
}

/** As the admin's frame loads it. @returns milliseconds, the median */
export async function timePage(port: number, path: string): Promise<number> {
  const times: number[] = [];
  // The first isn't counted, because it opens connections.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const headers = adminHeaders();
    const url = new URL(path, `http://127.0.0.1:${port}`);
    const host = Buffer.from('admin.shopify.com/store/unwind-demo').toString('base64');
    const token = headers.Authorization?.replace('Bearer ', '') ?? '';
    for (const [name, value] of Object.entries({ shop: SHOP, host, embedded: '1', id_token: token }))
      url.searchParams.set(name, value);
    const began = performance.now();
    const response = await fetch(url, { headers: { ...headers, Accept: 'text/html' }, redirect: 'manual' });
    await response.arrayBuffer();
    if (round > 0) times.push(performance.now() - began);
    if (response.status !== 200) throw new Error(`${path} returned ${response.status}`);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
