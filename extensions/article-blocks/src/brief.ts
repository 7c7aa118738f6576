/** Script of the Brief block: what is loaded with the page. The rest comes once a reader turns to the form. */
import { BriefForm } from './brief/brief-form.ts';

if (!customElements.get('brief-form')) customElements.define('brief-form', BriefForm);
