import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { temporaryContext } from '../testing/temporary-context.ts';
import { addArticles, readArticleFile } from './article-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'articles-'));

function write(name: string, html: string): string {
  const file = join(folder, name);
  writeFileSync(file, html);
  return file;
}

test.each([
  ['the first h1', '<h2>Later</h2><h1 class="a">Hips &amp; <em>backs</em>&#33;</h1><p>x</p>', 'Hips & backs!'],
  ['the first h2 if there is no h1', '<p>x</p><h2>First</h2><h2>Second</h2>', 'First'],
  ['the file’s name if there is no heading', '<p>x</p>', 'plain'],
  ['not a heading in a comment or script', '<!-- <h1>No</h1> --><script>"<h1>No</h1>"</script><h2>Yes</h2>x', 'Yes'],
  ['not an empty heading', '<h1> <img src="a.png"> </h1><h1>Words</h1>x', 'Words'],
])('the title is %s', (_name, html, title) => {
  expect(readArticleFile(write('plain.html', html)).title).toBe(title);
});

test('the body is the document’s body without the heading', () => {
  const html = '<!doctype html><title>T</title><body class="x">\n<p>One</p><h1>Title</h1><p>Two</p>\n</body></html>';
  expect(readArticleFile(write('whole.html', html)).body).toBe('<p>One</p><p>Two</p>');
});

test('an unreadable file is an error with its name', () => {
  expect(() => readArticleFile('nowhere/missing.html')).toThrow(
    '--article nowhere/missing.html: the file does not exist',
  );
  expect(() => readArticleFile(folder)).toThrow(/--article .*could not be read \(EISDIR\)/);
  expect(() => readArticleFile(write('empty.html', ' <p>\n</p> '))).toThrow('the file is empty');
});

test('an article gets a unique handle; the same file updates its article', () => {
  const context = temporaryContext();
  const one = write('one.html', '<h1>Überdehnung: was hilft?</h1><p>First</p>');
  const other = write('other.html', '<h1>Überdehnung – was hilft</h1><p>Other</p>');
  addArticles(context, [readArticleFile(one), readArticleFile(other)]);
  write('one.html', '<h1>A new title</h1><p>Second</p>');
  addArticles(context, [readArticleFile(one)]);
  const added = context.state.articles.filter(({ sourceFile }) => sourceFile);
  expect(added.map(({ handle, title, body }) => ({ handle, title, body }))).toEqual([
    { handle: 'uberdehnung-was-hilft', title: 'A new title', body: '<p>Second</p>' },
    { handle: 'uberdehnung-was-hilft-1', title: 'Überdehnung – was hilft', body: '<p>Other</p>' },
  ]);
});
