/** Liquid errors: printed on the page with their file and line, and logged. */
import { LiquidError } from 'liquidjs';

import { NotImplementedError } from './strict-drop.ts';

export type Log = (message: string) => void;

/** Logs a Liquid error and returns the HTML to print in its place. `file` is used if the error doesn't name one. */
export function errorHtml(log: Log, error: unknown, file: string): string {
  const message = describeError(error, file);
  log(message);
  return `<strong class="liquid-error" role="alert">${escapeHtml(message)}</strong>`;
}

/** `not implemented: NAME at FILE:LINE`, or `Liquid error: MESSAGE at FILE:LINE`. */
function describeError(error: unknown, file: string): string {
  const cause = LiquidError.is(error) ? (error.originalError ?? error) : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  const missing = missingName(cause, message);
  return `${missing === null ? `Liquid error: ${message}` : `not implemented: ${missing}`} at ${place(error, file)}`;
}

/** The name of an unknown filter, tag or property; null for other errors. */
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
