import { Html } from './html';

/** Styles of personal pages, which have no theme. */
export const LAYOUT_STYLES = new Html(`
body {
  margin: 0;
  padding: 1.5rem 0.75rem 3rem;
  font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;
  color: var(--unwind-text);
  background: var(--unwind-page);
  overflow-wrap: anywhere;
}
header, main, nav {
  box-sizing: border-box;
  max-width: 38rem;
  margin: 0 auto;
}
header {
  padding: 0 0.25rem 1rem;
  font-size: 1.125rem;
  font-weight: 600;
}
header img {
  display: block;
  max-width: 100%;
  height: 2.75rem;
}
a {
  color: var(--unwind-link);
}
header a {
  display: inline-block;
  padding: 0.25rem 0;
  text-decoration: none;
}
header a:hover {
  text-decoration: underline;
}
main {
  padding: 1.75rem 1.25rem;
  background: var(--unwind-card);
  border: 1px solid var(--unwind-edge);
  border-top: 4px solid var(--unwind-top);
  border-radius: 0.875rem;
}
main.unwind-page > :last-child {
  margin-bottom: 0;
}
h1, h2, h3 {
  color: var(--unwind-strong);
}
h1 {
  font-size: 1.625rem;
}
main.unwind-page ul {
  padding-inline-start: 1.25rem;
}
main.unwind-page .unwind-languages {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  margin: 1.5rem 0;
  padding: 0;
  list-style: none;
  font-size: 0.875em;
}
main.unwind-page .unwind-languages li {
  margin: 0;
}
main.unwind-page .unwind-languages a {
  display: inline-block;
  padding: 0.35rem 0;
}
main.unwind-page .unwind-languages a::first-letter {
  text-transform: uppercase;
}
nav ul {
  margin: 1.25rem 0.25rem 0;
  padding: 0;
  list-style: none;
}
nav a {
  display: inline-block;
  padding: 0.5rem 0;
}
a:focus-visible {
  outline: 3px solid #2f9e80;
  outline-offset: 2px;
}
.unwind-product {
  display: flex;
  gap: 1rem;
  align-items: flex-start;
  margin-top: 2rem;
  padding-top: 1.75rem;
  border-top: 1px solid var(--unwind-edge);
}
.unwind-product > div {
  flex: 1;
  min-width: 0;
}
.unwind-product img {
  flex: none;
  width: 7.5rem;
  max-width: 34%;
  height: auto;
  aspect-ratio: 1;
  object-fit: contain;
  border-radius: 0.5rem;
}
main.unwind-page .unwind-product h2 {
  margin: 0 0 0.25rem;
  font-size: 1.125rem;
}
main.unwind-page .unwind-product p {
  margin: 0 0 0.75rem;
}
main.unwind-page .unwind-product select {
  margin: 0.4rem 0 0.75rem;
  font-weight: 400;
}
main.unwind-page [data-part='started']:empty {
  display: none;
}
main.unwind-page [data-part='started'] {
  margin: 1rem 0 0;
  font-weight: 600;
}
@media (prefers-color-scheme: dark) {
  header img {
    padding: 0.4rem 0.6rem;
    background: #fff;
    border-radius: 0.5rem;
  }
}
@media (min-width: 40rem) {
  body {
    padding-top: 3rem;
  }
  main {
    padding: 2.5rem 2.75rem;
  }
}
`);
