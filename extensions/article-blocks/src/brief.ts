/** Script of the Brief block. */
import { BriefForm } from './brief/brief-form.ts';

if (!customElements.get('brief-form')) customElements.define('brief-form', BriefForm);
