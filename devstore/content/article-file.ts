/** Adds articles from HTML files: `npm run demo -- --article FILE.html`. */
import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';

import type { StoreContext } from '../context.ts';
import type { ArticleRecord } from '../state/content.ts';

export interface ArticleFile {
  /** Absolute path of the file. */
  path: string;
  /** Text of the first `h1`, otherwise of the first `h2`, otherwise the file's name. */
  title: string;
  /** The file's HTML, or that of its `body` element, without the heading. */
  body: string;
}

/**
 * Reads an article from an HTML file.
 * @throws an error with the file's name if it can't be read or has no content.
 */
export function readArticleFile(file: string): ArticleFile {
  const path = resolve(file);
  const html = readHtml(file, path);
  const content = /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html)?.[1] ?? html;
  const heading = firstHeading(content);
  const body = heading ? content.slice(0, heading.start) + content.slice(heading.end) : content;
  return { path, title: heading?.text ?? basename(file, extname(file)), body: body.trim() };
}

/** Adds the articles to the first blog. Updates those that an earlier run added from the same file. */
export function addArticles(context: StoreContext, files: ArticleFile[]): void {
  const { articles, blogs, shop } = context.state;
  for (const { path, title, body } of files) {
    const existing = articles.find((each) => each.sourceFile === path);
    if (existing) {
      Object.assign(existing, { title, body });
      continue;
    }
    const article: ArticleRecord = {
      id: context.nextId(),
      blogHandle: blogs[0]?.handle ?? '',
      handle: freeHandle(title, new Set(articles.map(({ handle }) => handle))),
      title,
      author: shop.name,
      publishedAt: new Date().toISOString(),
      excerpt: '',
      body,
      tags: [],
      templateSuffix: null,
      sourceFile: path,
    };
    articles.push(article);
  }
  if (files.length > 0) context.save();
}

function readHtml(file: string, path: string): string {
  let html: string;
  try {
    html = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'does not exist' : `could not be read (${code ?? String(error)})`;
    throw new Error(`--article ${file}: the file ${reason}.`, { cause: error });
  }
  if (textOf(html) === '' && !/<(?:img|video|iframe)\b/i.test(html)) {
    throw new Error(`--article ${file}: the file is empty.`);
  }
  return html;
}

function firstHeading(html: string): { text: string; start: number; end: number } | null {
  // Ignores headings in comments and scripts. Replaces them by spaces to keep the positions.
  const visible = html.replace(/<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, (match) =>
    ' '.repeat(match.length),
  );
  for (const level of ['h1', 'h2']) {
    for (const match of visible.matchAll(new RegExp(`<${level}(?:\\s[^>]*)?>([\\s\\S]*?)</${level}\\s*>`, 'gi'))) {
      const text = textOf(match[1] ?? '');
      if (text) return { text, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä', shy: '' },
};

/** The text in some HTML, on one line. */
function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^>]*)?>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** A unique handle from the title's letters and digits. */
function freeHandle(title: string, taken: Set<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const handle = plain.replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-+|-+$/g, '') || 'article';
  let free = handle;
  for (let number = 1; taken.has(free); number += 1) free = `${handle}-${number}`;
  return free;
}
