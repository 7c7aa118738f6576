/** The draft's problems, for fields to find their own, and focus on the field of a problem. */
import { createContext, useContext } from 'react';

import type { Problem } from '~/publishing/problem';

const ProblemsContext = createContext<readonly Problem[]>([]);

export const ProblemsProvider = ProblemsContext.Provider;

/**
 * The message to show at a field, if any.
 * @param path the field's path. Problems of list entries are shown at the list.
 */
export function useProblem(path: string): string | undefined {
  const problems = useContext(ProblemsContext);
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message;
}

/** The number of problems at or below a path. */
export function useProblemCount(path: string): number {
  const problems = useContext(ProblemsContext);
  return problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`)).length;
}

/** Focuses the field of a problem, or the closest part around it that can be focused. */
export function focusProblem(path: string): void {
  const parts = path.split('.');
  for (; parts.length > 0; parts.pop()) {
    const element = document.getElementById(parts.join('.'));
    if (!element) continue;
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}
