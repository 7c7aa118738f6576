/** The problems of the draft, for each field to find its own; and how a problem leads to its field. */
import { createContext, useContext } from 'react';

import type { Problem } from '../schema';

const ProblemsContext = createContext<readonly Problem[]>([]);

export const ProblemsProvider = ProblemsContext.Provider;

/**
 * The message to show at a field, if any.
 * @param path of the field, which is its element's id too. A field that holds a list answers for its entries.
 */
export function useProblem(path: string): string | undefined {
  const problems = useContext(ProblemsContext);
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message;
}

/** How many problems there are at or below a path. */
export function useProblemCount(path: string): number {
  const problems = useContext(ProblemsContext);
  return problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`)).length;
}

/** Moves the focus to the field of a problem, or to the nearest part around it that can take it. */
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
