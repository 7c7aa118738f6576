/** The Brief block's script. It stays small: the rest is loaded when a reader focuses the form. */
import { BriefFormElement } from './brief/form-element.ts';

try {
  customElements.define('unwind-brief-form', BriefFormElement);
} catch {
  // The theme loaded this script twice.
}
