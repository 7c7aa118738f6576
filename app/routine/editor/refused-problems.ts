/** Problems that only the server finds when publishing, such as a file that was deleted in Shopify. */
import { unchangedProblems } from '~/ui/editor/unchanged-problems';

import { type Draft, type Problem, checkRoutine } from '../schema';

export interface Refused {
  draft: Draft;
  problems: Problem[];
}

/** Those among the server's problems with a draft that the editor's own check doesn't find. */
export function refusedBy(problems: Problem[], draft: Draft): Refused {
  const known = new Set(problemsOf(draft).map(({ path }) => path));
  return { draft, problems: problems.filter(({ path }) => !known.has(path)) };
}

/** What's wrong with a draft: what the check finds, and what the server found in fields that are still the same. */
export function findProblems(draft: Draft, refused: Refused | null): Problem[] {
  return [...problemsOf(draft), ...(refused ? unchangedProblems(refused.problems, refused.draft, draft) : [])];
}

function problemsOf(draft: Draft): Problem[] {
  const result = checkRoutine(draft);
  return 'problems' in result ? result.problems : [];
}
