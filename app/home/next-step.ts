import type { OverviewCount } from '~/insights/overview/period';

import type { Setup } from './setup/setup.server';

export interface NextStep {
  text: string;
  action: { content: string; url: string };
}

/** Fewer say little about where readers stop. */
const ENOUGH = 30;

/** What's worth doing next, once Unwind is set up. */
export function nextStep({ routine, articles }: Setup, counts: readonly OverviewCount[]): NextStep {
  const count = (event: OverviewCount['event']) => counts.find((each) => each.event === event)?.current ?? 0;
  const [starts, completions, requests, downloads] = [
    count('starts'),
    count('completions'),
    count('requests'),
    count('downloads'),
  ];
  if (starts >= ENOUGH && completions < starts / 2) {
    return {
      text: `${completions.toLocaleString('en')} of ${starts.toLocaleString('en')} starts were completed. See which step readers stop at.`,
      action: { content: 'View analytics', url: '/app/insights' },
    };
  }
  if (requests >= ENOUGH && downloads < requests / 2) {
    return {
      text: `${downloads.toLocaleString('en')} people downloaded, after ${requests.toLocaleString('en')} requests. A clearer email subject may help.`,
      action: { content: 'Open Briefs', url: '/app/brief' },
    };
  }
  if (routine && (articles?.count ?? 0) < 3) {
    return {
      text: 'Turn another of your articles into a routine. Unwind reads its steps, and you review them.',
      action: { content: 'Start from an article', url: '/app/routines/new/article' },
    };
  }
  return {
    text: 'Translate your routines, so that readers follow them in their language.',
    action: { content: 'Open routines', url: '/app/routines' },
  };
}
