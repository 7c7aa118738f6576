/** Script of the app embed that puts the routine and the Brief into the article's text. */
import { UnwindPlace } from './place/unwind-place.ts';
import { watchForMarker } from './place/watch.ts';

if (!customElements.get('unwind-place')) {
  if (document.readyState === 'loading') watchForMarker();
  customElements.define('unwind-place', UnwindPlace);
}
