import { Html } from './html';

/** Styles of headings, paragraphs and lists on our pages, inside a theme and outside. */
export const TEXT_STYLES = new Html(`
.unwind-page * {
  box-sizing: border-box;
}
.unwind-page h1 {
  margin: 0 0 1rem;
  line-height: 1.2;
}
.unwind-page p,
.unwind-page ul {
  margin: 0 0 1.25rem;
}
.unwind-page .unwind-error {
  margin: 0.4rem 0 0;
  padding-inline-start: 0.7rem;
  border-inline-start: 4px solid #b3261e;
  font-weight: 600;
}
.unwind-page h2 {
  margin: 2.5rem 0 0.75rem;
  font-size: 1.375em;
  line-height: 1.3;
}
.unwind-page h3 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1em;
  line-height: 1.4;
}
.unwind-page :is(dl, dd, blockquote) {
  margin: 0;
  padding: 0;
}
.unwind-page dl {
  margin: 0 0 1.25rem;
}
.unwind-page dt {
  font-size: 0.875em;
  opacity: 0.8;
}
.unwind-page dd {
  margin: 0 0 0.6rem;
}
.unwind-page blockquote {
  margin: 0 0 1rem;
  padding-inline-start: 0.9rem;
  font: inherit;
  border: solid currentColor;
  border-width: 0;
  border-inline-start-width: 3px;
}
.unwind-page li {
  margin: 0 0 0.4rem;
}
.unwind-page form + form {
  margin-top: 0.75rem;
}
.unwind-page .unwind-beside {
  margin: 1.5rem 0;
}
.unwind-page .unwind-field {
  margin: 0 0 1.25rem;
}
.unwind-page .unwind-small {
  font-size: 0.875em;
  opacity: 0.8;
}
.unwind-page a:focus-visible {
  outline: 3px solid #2f9e80;
  outline-offset: 2px;
}
`);
