import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { temporaryContext } from './control/temporary-context.ts';
import { publishTheme, requireThemeDir } from './published-theme.ts';

test('a folder that is no theme is refused by name, before anything starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => requireThemeDir(join(folder, 'missing'))).toThrow(/--theme .*missing: there is no such folder/);
  expect(() => requireThemeDir(join(folder, 'a-file'))).toThrow('there is no such folder');
  expect(() => requireThemeDir(folder)).toThrow('it has no layout/theme.liquid');
});

test('what was saved for a theme waits until that theme is published again', () => {
  const context = temporaryContext();
  const template = { sections: {}, order: [] };
  context.state.theme.templates.article = template;
  publishTheme(context, '/themes/other');
  expect(context.state.theme).toEqual({ folder: '/themes/other', templates: {} });
  publishTheme(context, undefined);
  expect(context.state.theme.templates.article).toEqual(template);
});
