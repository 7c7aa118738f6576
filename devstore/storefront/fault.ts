/** Liquid that went wrong is said on the page, at its file and line, and logged; it never vanishes. */
import { LiquidError } from 'liquidjs';

import { NotImplementedError } from './objects/honest-drop.ts';
import type { Page } from './page.ts';

/** Logs an error in a Liquid file and answers the HTML that stands in its place. `file` is for errors that name none. */
export function faultHtml(page: Page, error: unknown, file: string): string {
  const message = describeFault(error, file);
  page.log(message);
  return `<strong class="liquid-fault" role="alert">${escapeHtml(message)}</strong>`;
}

/** `not implemented: NAME at FILE:LINE`, or `Liquid error: MESSAGE at FILE:LINE`. */
function describeFault(error: unknown, file: string): string {
  const cause = LiquidError.is(error) ? (error.originalError ?? error) : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  const missing = missingName(cause, message);
  return `${missing === null ? `Liquid error: ${message}` : `not implemented: ${missing}`} at ${place(error, file)}`;
}

/** What LiquidJS calls an unknown filter and an unknown tag, or what our own objects lack. */
function missingName(cause: unknown, message: string): string | null {
  if (cause instanceof NotImplementedError) return message;
  const filter = /^undefined filter: ([^\s,]+)/.exec(message)?.[1];
  if (filter) return `filter ${filter}`;
  const tag = /^tag "(.+?)" not found/.exec(message)?.[1];
  return tag ? `tag ${tag}` : null;
}

function place(error: unknown, file: string): string {
  if (!LiquidError.is(error)) return file;
  const [line] = error.token.getPosition();
  return `${error.token.file ?? file}:${line}`;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
