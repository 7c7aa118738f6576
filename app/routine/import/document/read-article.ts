/** Reads an article, whether it's HTML or plain text. */
import type { ArticleText } from './document';
import { markRuns } from './line-runs';
import { readHtml } from './read-html';
import { readPlainText } from './read-plain-text';

const TAG =
  /<\/?(?:a|article|b|blockquote|body|br|div|em|figure|font|h[1-6]|html|i|iframe|img|li|main|meta|ol|p|script|section|span|strong|style|table|td|tr|u|ul)(?=[\s/>])|<!--|<!doctype/i;

export function readArticle(input: string): ArticleText {
  const source = input.startsWith('\ufeff') ? input.slice(1) : input;
  const article = TAG.test(source.slice(0, 100_000)) ? readHtml(source) : readPlainText(source);
  if (!article.isTranscript) markRuns(article);
  return article;
}
