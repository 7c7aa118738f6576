/** Reads an article, whether it's HTML or plain text. */
import type { ArticleText } from './document';
import { markRuns } from './line-runs';
import { readHtml } from './read-html';
import { readPlainText } from './read-plain-text';

const TAG =
  /<\/?(?:a|article|b|blockquote|body|br|div|em|figure|font|h[1-6]|html|i|iframe|img|li|main|meta|ol|p|script|section|span|strong|style|table|td|tr|u|ul)(?=[\s/>])|<!--|<!doctype/i;

/** A line of Markdown, and one of HTML. */
const MARKDOWN_LINE = /^(?:#{1,6}\s|[-*+]\s|\d{1,2}\.\s|\|)/gm;
const HTML_LINE = /^\s*<\/?[a-z]/gim;

export function readArticle(input: string): ArticleText {
  const source = input.startsWith('\ufeff') ? input.slice(1) : input;
  const article = isHtml(source.slice(0, 100_000)) ? readHtml(source) : readPlainText(source);
  if (!article.isTranscript) markRuns(article);
  return article;
}

/** Markdown can have some tags in it. */
function isHtml(beginning: string): boolean {
  if (!TAG.test(beginning)) return false;
  const markdown = beginning.match(MARKDOWN_LINE)?.length ?? 0;
  return markdown < 4 || (beginning.match(HTML_LINE)?.length ?? 0) * 2 > markdown;
}
