import { expect, test, vi } from 'vitest';

import { renderLiquid } from '../filters/testing.ts';

test('floats survive a second load of the module, which patches LiquidJS again', async () => {
  vi.resetModules();
  const second = await import('../filters/testing.ts');
  for (const render of [renderLiquid, second.renderLiquid]) {
    expect(await render('{{ 7 | divided_by: 2.0 }} {{ 2.0 | times: 2 }}')).toBe('3.5 4.0');
  }
});
