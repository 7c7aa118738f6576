import { renderInLayout } from '../render/pages.ts';
import { testContext, testSources } from '../testing.ts';

/** Renders Liquid in the test store, with a theme of these files. */
export function renderLiquid(liquid: string, theme: Record<string, string> = {}): Promise<string> {
  return renderInLayout(testContext(), `{% layout none %}${liquid}`, { sources: testSources(theme) });
}
