/**
 * IDs of pages with a download button. An ID says when its page was sent, so nothing is stored for it, and however often a
 * link is opened, each page keeps its own time.
 */
import { isKeyedHash, keyedHash } from '~/encryption/keyed-hash.server';

export interface SentPage {
  at: Date;
  /**
   * If the page asks to press once more, milliseconds between the page before it and the press, or 0 if that wasn't the
   * button of one of our pages. Null for a page that was opened.
   */
  pressedAfter: number | null;
}

const PURPOSE = 'download pages';

/** Longest ID that's looked at. */
const MAX_LENGTH = 200;

/** The ID of a page for a request's link. It contains a signature, so that no one can invent one. */
export function createPageId(request: { shop: string; id: string }, { at, pressedAfter }: SentPage): string {
  const facts = `${at.getTime()}.${pressedAfter ?? ''}`;
  return `${facts}.${keyedHash(PURPOSE, signedText(request, facts))}`;
}

/**
 * Reads what a button submitted.
 * @param pageId unvalidated
 * @returns null if it isn't the ID of one of the request's pages
 */
export function readPageId(request: { shop: string; id: string }, pageId: unknown): SentPage | null {
  if (typeof pageId !== 'string' || pageId.length > MAX_LENGTH) return null;
  const [time = '', pressedAfter = '', signature = ''] = pageId.split('.');
  if (!isKeyedHash(PURPOSE, signedText(request, `${time}.${pressedAfter}`), signature)) return null;
  return { at: new Date(Number(time)), pressedAfter: pressedAfter === '' ? null : Number(pressedAfter) };
}

function signedText({ shop, id }: { shop: string; id: string }, facts: string): string {
  return `${shop} ${id} ${facts}`;
}
