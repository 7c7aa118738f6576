/** The app embed's script: moves the routine and the Brief into the article's text. */
import { InTextElement } from './in-text/in-text-element.ts';
import { watchForMarker } from './in-text/watch.ts';

if (!customElements.get('unwind-in-text')) {
  if (document.readyState === 'loading') watchForMarker();
  customElements.define('unwind-in-text', InTextElement);
}
