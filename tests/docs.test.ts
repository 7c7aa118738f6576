/** The README and docs: links, npm scripts and blocks exist, and the README stays short. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const docs = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
const files = ['README.md', 'SECURITY.md', ...docs.map((name) => `docs/${name}`)];

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');

  it('links to files and headings that exist', () => {
    expect(brokenLinks(file, text)).toEqual([]);
  });

  it('mentions npm scripts that exist', () => {
    const names = [...text.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
  });

  it('runs no script with node directly, because the installed Node may be too old', () => {
    expect(text.match(/\bnode \S+\.[cm]?[jt]s\b/g) ?? []).toEqual([]);
  });
});

it('documents name blocks as the theme editor does', () => {
  const schema = join(ROOT, 'extensions/article-blocks/locales/en.default.schema.json');
  const texts = JSON.parse(readFileSync(schema, 'utf8')) as Record<string, { name?: string }>;
  const names = Object.values(texts).flatMap(({ name }) => name?.replaceAll('’', "'") ?? []);
  const text = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const mentioned = [...text.matchAll(/\*\*([^*]+)\*\* block|app embed\s\*\*([^*]+)\*\*/g)];
  expect(new Set(mentioned.map(([, block, embed]) => block ?? embed))).toEqual(new Set(names));
});

it('the README has at most 120 lines and links to every document', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme.split('\n').length).toBeLessThanOrEqual(121);
  const documents = ['SECURITY.md', ...docs.map((name) => `docs/${name}`)];
  expect(documents.filter((name) => !readme.includes(`(${name})`))).toEqual([]);
});

function brokenLinks(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  return links.flatMap(([link, path = '', heading]) => {
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(ROOT, target))) return [link];
    if (heading === undefined) return [];
    return headings(readFileSync(join(ROOT, target), 'utf8')).includes(heading) ? [] : [link];
  });
}

/** A document's heading anchors, as on GitHub. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
