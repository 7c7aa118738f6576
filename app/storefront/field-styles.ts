import { Html } from './html';

/**
 * Styles of fields, labels and buttons on our pages, whatever the theme does to them: the guard rolls them back to
 * our rules in the layer `unwind`, as in extensions/article-blocks/src/shared/fields.css.
 */
export const FIELD_STYLES = new Html(`
@layer unwind, unwind-guard;
@layer unwind-guard {
  .unwind-page :is(input, button, label, label *),
  .unwind-page :is(input, button, label, label *)::before,
  .unwind-page :is(input, button, label, label *)::after {
    all: revert-layer !important;
  }
}
@layer unwind {
  .unwind-page [hidden] {
    display: none !important;
  }
  .unwind-page :where(input, select, button) {
    box-sizing: border-box;
    margin: 0;
    font: inherit;
  }
  .unwind-page label {
    display: block;
    margin: 0 0 0.4rem;
    font-weight: 600;
  }
  .unwind-page :is(input[type='email'], select) {
    display: block;
    width: 100%;
    min-height: 3rem;
    padding: 0.6rem 0.9rem;
    color: inherit;
    background: transparent;
    border: 1px solid currentColor;
    border-radius: 0.5rem;
  }
  .unwind-page button {
    max-width: 100%;
    min-height: 3rem;
    padding: 0.75rem 1.6rem;
    font-weight: 600;
    color: var(--unwind-on-accent, #fff);
    background: var(--unwind-accent, #17604c);
    border: 0;
    border-radius: 0.5rem;
    cursor: pointer;
  }
  .unwind-page button:hover {
    background: var(--unwind-accent-hover, #10493a);
  }
  .unwind-page .unwind-quiet,
  .unwind-page .unwind-quiet:hover {
    color: inherit;
    background: transparent;
    border: 1px solid currentColor;
  }
  .unwind-page .unwind-quiet:hover {
    text-decoration: underline;
  }
  .unwind-page :is(.unwind-check, .unwind-tick) {
    display: flex;
    gap: 0.7rem;
    align-items: flex-start;
    min-height: 44px;
    margin: 0;
    font-weight: inherit;
    cursor: pointer;
  }
  .unwind-page .unwind-small {
    font-size: 0.875em;
    opacity: 0.8;
  }
  .unwind-page :is(input[type='checkbox'], input[type='radio']) {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    accent-color: var(--unwind-accent, #17604c);
  }
  .unwind-page :is(button, input, select):focus-visible {
    outline: 3px solid #2f9e80;
    outline-offset: 2px;
  }
}
`);
