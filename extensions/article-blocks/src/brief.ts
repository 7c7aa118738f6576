/** The Brief block's script. It stays small: the rest is loaded when a reader focuses the form. */
import { BriefFormElement } from './brief/form-element.ts';

if (!customElements.get('unwind-brief-form')) customElements.define('unwind-brief-form', BriefFormElement);
