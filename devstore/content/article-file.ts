/** Articles that `npm run demo -- --article FILE.html` adds to the blog. */
import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';

import type { StoreContext } from '../context.ts';
import type { ArticleRecord } from '../state.ts';

export interface ArticleFile {
  /** Absolute path of the file. */
  path: string;
  /** Text of the first heading: an `h1`, else an `h2`, else the file's name. */
  title: string;
  /** The HTML of the file, or of its `body` element, without that heading. */
  body: string;
}

/**
 * Reads an article from an HTML file.
 * @throws an Error that names the file where it is missing, cannot be read, or has no text.
 */
export function readArticleFile(file: string): ArticleFile {
  const path = resolve(file);
  const html = readHtml(file, path);
  const inside = /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html)?.[1] ?? html;
  const heading = firstHeading(inside);
  const body = heading ? inside.slice(0, heading.start) + inside.slice(heading.end) : inside;
  return { path, title: heading?.text ?? basename(file, extname(file)), body: body.trim() };
}

/** Puts the articles into the shop's first blog; one that an earlier run added from the same file is brought up to date. */
export function addArticles(context: StoreContext, files: ArticleFile[]): void {
  const { articles, blogs, shop } = context.state;
  for (const { path, title, body } of files) {
    const known = articles.find((each) => each.sourceFile === path);
    if (known) {
      Object.assign(known, { title, body });
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
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? String(error)})`;
    throw new Error(`--article ${file}: the file ${why}.`, { cause: error });
  }
  if (textOf(html) === '' && !/<(?:img|video|iframe)\b/i.test(html)) {
    throw new Error(`--article ${file}: the file has no text.`);
  }
  return html;
}

function firstHeading(html: string): { text: string; start: number; end: number } | null {
  // What looks like a heading in a comment or a script is none; blanks of the same length keep the places.
  const visible = html.replace(/<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, (hidden) =>
    ' '.repeat(hidden.length),
  );
  for (const level of ['h1', 'h2']) {
    for (const found of visible.matchAll(new RegExp(`<${level}(?:\\s[^>]*)?>([\\s\\S]*?)</${level}\\s*>`, 'gi'))) {
      const text = textOf(found[1] ?? '');
      if (text) return { text, start: found.index, end: found.index + found[0].length };
    }
  }
  return null;
}

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä', shy: '' },
};

/** The text of a piece of HTML, on one line. */
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

/** A handle made of the title's letters and digits, with a number where another article has it. */
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
