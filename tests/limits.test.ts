/** docs/limits.md: its numbers are the code's, and the tests it names exist. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const rows = readFileSync(join(ROOT, 'docs/limits.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells[1] !== 'Input' && !/^-+$/.test(cells[1] ?? ''));

/** Exported constants of the app and the numbers in their values, products multiplied. */
const constants = new Map(
  readdirSync(join(ROOT, 'app'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      const found = source.matchAll(/^export const ([A-Z][A-Z_]+)(?:: [^=]+)? = ([^;]+);/gm);
      return [...found].map(([, name = '', value = '']): [string, number[]] => [name, numbersIn(value)]);
    }),
);

function numbersIn(text: string): number[] {
  const products = text.replaceAll('_', '').match(/\d+(?:\.\d+)?(?:\s*\*\s*\d+)*/g) ?? [];
  return products.map((product) => product.split('*').reduce((result, factor) => result * Number(factor), 1));
}

test('has rows', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row, row[1]).toHaveLength(6);
});

test.each(rows.map(([, input = '', limit = '', effect = '', proof = '']) => ({ input, limit, effect, proof })))(
  '$input',
  ({ input, limit, effect, proof }) => {
    const paths = [...proof.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path);
    expect(paths.length, 'names a test').toBeGreaterThan(0);
    for (const path of paths) {
      expect(path).toMatch(/\.test\.tsx?$/);
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
    const written = [...`${limit} ${effect}`.replaceAll(/(?<=\d),(?=\d)/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
    for (const [, name = ''] of input.matchAll(/`([A-Z][A-Z_]+)`/g)) {
      const values = constants.get(name);
      expect(values, `${name} exists`).toBeDefined();
      for (const value of values ?? []) expect(written, `${name} has ${value}`).toContain(value);
    }
  },
);
