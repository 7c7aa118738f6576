import { reveal } from './hide.ts';
import { placeAll } from './place.ts';

/**
 * `<unwind-in-text>`, at the end of the page: places the pieces that Liquid rendered before it in the article.
 *
 * Pieces have `data-unwind-content` (a marker, such as `routine` or `brief:buyers-brief`) and may have
 * `data-unwind-heading` (text of the heading to follow if the article has no marker of that kind).
 */
export class InTextElement extends HTMLElement {
  connectedCallback(): void {
    const pieces = [...document.querySelectorAll<HTMLElement>('[data-unwind-content]')];
    const place = () => {
      // The theme editor replaces the embed when a setting changes.
      if (!this.isConnected) return;
      placeAll(pieces);
      reveal();
    };
    place();
    // The theme editor renders a section again, and with it the article's text. Themes hide a copy at some widths.
    for (const type of ['shopify:section:load', 'resize']) addEventListener(type, place);
  }
}
