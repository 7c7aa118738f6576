import { renderInLayout } from '../render.ts';
import { testContext, testSources } from '../testing.ts';

/** What a Liquid text prints, in the shop of the tests and a theme with these files. */
export function renderLiquid(liquid: string, theme: Record<string, string> = {}): Promise<string> {
  return renderInLayout(testContext(), `{% layout none %}${liquid}`, { sources: testSources(theme) });
}
