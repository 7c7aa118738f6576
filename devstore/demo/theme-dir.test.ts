import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { temporaryContext } from '../testing/temporary-context.ts';
import { publishTheme, requireThemeDir } from './theme-dir.ts';

test('a folder that isn’t a theme is an error with its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => requireThemeDir(join(folder, 'missing'))).toThrow(/--theme .*missing: the folder does not exist/);
  expect(() => requireThemeDir(join(folder, 'a-file'))).toThrow('the folder does not exist');
  expect(() => requireThemeDir(folder)).toThrow('has no layout/theme.liquid');
});

test('a theme keeps what was saved until it is published again', () => {
  const context = temporaryContext();
  const template = { sections: {}, order: [] };
  context.state.theme.templates.article = template;
  publishTheme(context, '/themes/other');
  expect(context.state.theme).toEqual({ folder: '/themes/other', templates: {} });
  publishTheme(context, undefined);
  expect(context.state.theme.templates.article).toEqual(template);
});
