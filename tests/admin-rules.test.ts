/** Rules of Shopify's review for the admin pages that can be read from the source. See docs/built-for-shopify.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

const APP = fileURLToPath(new URL('../app', import.meta.url));

const sources = readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(APP.length + 1), source: readFileSync(path, 'utf8') }));

/** Names imported from a package. */
function imported(source: string, from: string): string[] {
  const imports = [...source.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'/g)];
  return imports.filter(([, , name]) => name === from).flatMap(([, names = '']) => names.match(/\w+/g) ?? []);
}

/** Error toasts: they vanish, and merchants who look away never see them. */
const ERROR_TOAST = /\bisError\b|toast\.show\([^)]*(couldn|can’t|failed|error|wrong|try again)/i;

describe('this test', () => {
  test('finds imports', () => {
    expect(imported("import { Modal, Text } from '@shopify/polaris';", '@shopify/polaris')).toEqual(['Modal', 'Text']);
    expect(imported("import {\n  Frame,\n  type Key,\n} from '@shopify/polaris';", '@shopify/polaris')).toContain(
      'Frame',
    );
    expect(sources.length).toBeGreaterThan(100);
  });

  test.each([
    "shopify.toast.show('Saved', { isError: true })",
    'shopify.toast.show(message, {\n  duration: 5000,\n  isError,\n})',
    'toast.show("Couldn’t save. Try again.")',
  ])('finds the error toast %j', (source) => {
    expect(source).toMatch(ERROR_TOAST);
  });
});

test('dialogs are App Bridge’s, not Polaris’', () => {
  const polaris = ['Modal', 'Sheet', 'Toast', 'Frame', 'ContextualSaveBar', 'Navigation', 'TopBar'];
  const found = sources.filter(({ source }) =>
    imported(source, '@shopify/polaris').some((name) => polaris.includes(name)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('dialogs only contain text, because Shopify shows them in a document of their own', () => {
  const users = sources.filter(({ source }) => imported(source, '@shopify/app-bridge-react').includes('Modal'));
  expect(users.map(({ path }) => path)).toEqual(['ui/confirm-dialog.tsx']);
  const contents = sources.flatMap(({ source }) => source.match(/<ConfirmDialog\b[\s\S]*?<\/ConfirmDialog>/g) ?? []);
  expect(contents.length).toBeGreaterThanOrEqual(3);
  for (const content of contents) {
    const elements = [...content.matchAll(/<(\w+)/g)].map(([, name]) => name);
    expect(new Set(elements)).toEqual(new Set(['ConfirmDialog', 'Text']));
  }
});

test('errors are banners, which stay until they’re dismissed', () => {
  expect(sources.filter(({ source }) => ERROR_TOAST.test(source)).map(({ path }) => path)).toEqual([]);
});

test('no page repeats its title bar’s title', () => {
  const titles = (source: string, element: string) =>
    [...source.matchAll(new RegExp(`<${element}\\b[^>]*?\\btitle=(?:"([^"]*)"|\\{([^}]*)\\})`, 'g'))].map(
      ([, text, code]) => text ?? code,
    );
  const repeated = sources.filter(({ source }) =>
    titles(source, 'Page').some((title) => titles(source, 'TitleBar').includes(title)),
  );
  expect(repeated.map(({ path }) => path)).toEqual([]);
});
