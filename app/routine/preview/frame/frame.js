/* global document, window, parent, matchMedia, scrollTo, scrollY, innerHeight, DOMParser, Node */
// Runs in the preview's frame. Shows newer versions in place, so that the merchant keeps their place, and follows the step
// that they edit. The frame has no origin, so it can't load the extension's assets: they're in the document, as text.
(() => {
  const HIGHLIGHT_MS = 1600;
  const TYPES = { css: 'text/css', js: 'text/javascript', json: 'application/json' };
  const urls = new Map();
  /** What's shown, as it was before scripts changed it, and its copies on the page. */
  let shown = null;
  const copies = new WeakMap();
  /** Whether a button may have changed the page since it was last replaced. */
  let isTouched = false;
  /** The step to scroll to as soon as it's there. */
  let wanted = null;

  /** Placeholders of assets, which no text can contain. */
  const PLACEHOLDER = new RegExp(`${String.fromCharCode(1)}asset/[\\w.-]+`, 'g');

  /** Replaces placeholders by URLs of the assets in the document. */
  function withAssets(html, readAssets) {
    let assets = null;
    return html.replace(PLACEHOLDER, (placeholder) => {
      if (!urls.has(placeholder)) {
        assets ??= JSON.parse(readAssets());
        const type = TYPES[placeholder.split('.').pop()];
        urls.set(placeholder, URL.createObjectURL(new Blob([assets[placeholder]], { type })));
      }
      return urls.get(placeholder);
    });
  }

  function show(html) {
    // Most of the document is assets.
    const [, attributes, content] = /<html([^>]*)>[^]*?<main>([^]*)<\/main>/.exec(html);
    const readAssets = () => new DOMParser().parseFromString(html, 'text/html').getElementById('assets').textContent;
    const next = parse(withAssets(content, readAssets));
    if (!isSame(shown, next)) {
      const keepPlace = placeOf(document.querySelector('main'));
      for (const name of ['lang', 'dir'])
        document.documentElement[name] = new RegExp(` ${name}="([^"]*)"`).exec(attributes)[1];
      if (isTouched) replace(shown, next);
      else change(shown, next);
      keepPlace(document.querySelector('main'));
    }
    follow();
  }

  /** Parses a `main` element. Nothing in it is loaded or run. */
  function parse(content) {
    const main = document.implementation.createHTMLDocument('').createElement('main');
    main.innerHTML = content;
    return main;
  }

  /** `isEqualNode` doesn't look into templates. */
  function isSame(one, other) {
    return one.isEqualNode(other) && one.outerHTML === other.outerHTML;
  }

  /**
   * Changes what differs and leaves the rest as it is, so that a keystroke costs a paragraph and not a page. `before` changes
   * along with its copy on the page.
   */
  function change(before, after) {
    if (isSame(before, after)) return;
    const copy = copies.get(before);
    if (before.nodeType === Node.TEXT_NODE && after.nodeType === Node.TEXT_NODE) {
      before.data = copy.data = after.data;
      return;
    }
    const children = [...before.childNodes];
    const newer = [...after.childNodes];
    const isAlike = before.nodeName === after.nodeName && children.length === newer.length;
    if (!isAlike || before.nodeType !== Node.ELEMENT_NODE || before.nodeName === 'TEMPLATE')
      return replace(before, after);
    for (const { name } of [...before.attributes]) {
      if (after.hasAttribute(name)) continue;
      before.removeAttribute(name);
      copy.removeAttribute(name);
    }
    for (const { name, value } of after.attributes) {
      if (before.getAttribute(name) === value) continue;
      before.setAttribute(name, value);
      copy.setAttribute(name, value);
    }
    children.forEach((child, index) => change(child, newer[index]));
  }

  function replace(before, after) {
    const copy = document.importNode(after, true);
    const old = before === shown ? document.querySelector('main') : copies.get(before);
    if (old.nodeType === Node.ELEMENT_NODE && copy.nodeType === Node.ELEMENT_NODE) keepState(old, copy);
    pair(after, copy);
    old.replaceWith(copy);
    if (before !== shown) return before.replaceWith(after);
    shown = after;
    isTouched = false;
  }

  function pair(node, copy) {
    copies.set(node, copy);
    node.childNodes.forEach((child, index) => pair(child, copy.childNodes[index]));
  }

  /** Keeps what is unfolded and checked, and images that are loaded. */
  function keepState(before, after) {
    const folded = (root) => [...root.querySelectorAll('details')];
    const open = folded(before)
      .filter((each) => each.open)
      .map(nameOf);
    for (const each of folded(after)) if (open.includes(nameOf(each))) each.open = true;

    const boxes = (root) => [...root.querySelectorAll('label input[type="checkbox"]')];
    const label = (box) => box.closest('label').textContent.trim();
    const checked = boxes(before)
      .filter((box) => box.checked)
      .map(label);
    for (const box of boxes(after)) if (checked.includes(label(box))) box.checked = true;

    const images = [...before.querySelectorAll('img')];
    for (const image of after.querySelectorAll('img')) {
      const index = images.findIndex((each) => each.getAttribute('src') === image.getAttribute('src'));
      if (index < 0) continue;
      const [loaded] = images.splice(index, 1);
      for (const { name, value } of image.attributes) if (name !== 'src') loaded.setAttribute(name, value);
      image.replaceWith(loaded);
    }
  }

  function nameOf(details) {
    const step = details.closest('[data-step], [data-phase]');
    return `${details.className} ${step?.dataset.step ?? ''} ${step?.dataset.phase ?? ''}`;
  }

  /** Remembers what is at the top of the window, and returns a function that scrolls there again. */
  function placeOf(main) {
    if (scrollY === 0) return () => undefined;
    const [height, top] = [main.offsetHeight, scrollY];
    const parts = [...main.querySelectorAll('[data-step], [data-phase]')];
    const first = parts.find((each) => each.getBoundingClientRect().bottom > 0 && each.offsetParent !== null);
    const offset = first?.getBoundingClientRect().top;
    return (after) => {
      const same = [...after.querySelectorAll('[data-step], [data-phase]')].find(
        (each) => each.dataset.step === first?.dataset.step && each.dataset.phase === first?.dataset.phase,
      );
      const isPart = same !== undefined && first !== undefined && offset < innerHeight;
      if (isPart)
        scrollTo({ top: top + same.getBoundingClientRect().top - offset - (top - scrollY), behavior: 'instant' });
      else scrollTo({ top: Math.max(0, top + Math.min(0, after.offsetHeight - height)), behavior: 'instant' });
    };
  }

  function follow() {
    const step = wanted === null ? null : document.getElementById(`unwind-step-${wanted}`);
    // While the routine is played, its overview is hidden.
    if (!step || step.offsetParent === null) return;
    wanted = null;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { top, height } = step.getBoundingClientRect();
    const margin = Math.max(16, (innerHeight - height) / 3);
    scrollTo({ top: scrollY + top - margin, behavior: isStill ? 'instant' : 'smooth' });
    step.animate(
      [
        { outline: '3px solid #005bd3', outlineOffset: '8px' },
        { outline: '3px solid transparent', outlineOffset: '8px' },
      ],
      { duration: HIGHLIGHT_MS, easing: isStill ? 'step-end' : 'cubic-bezier(0.6, 0, 1, 1)' },
    );
  }

  window.addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (data.unwind === 'show') show(data.html);
    if (data.unwind === 'follow') {
      wanted = data.stepId;
      follow();
    }
  });

  const touch = ({ target }) => (isTouched ||= target.closest('button, a') !== null);
  document.addEventListener('click', touch, true);

  // Links lead nowhere, except to parts of the page.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link) return;
    event.preventDefault();
    const [, id] = /^#(.+)/.exec(link.getAttribute('href')) ?? [];
    const target = id && document.getElementById(id);
    if (target) scrollTo({ top: scrollY + target.getBoundingClientRect().top });
  });

  // Nothing is loaded from other sites, and nothing can be bought.
  document.addEventListener(
    'click',
    (event) => {
      const control = event.target.closest('[data-script]');
      if (!control) return;
      event.preventDefault();
      event.stopPropagation();
      const card = control.closest('[data-product]');
      const note = (card ?? control).querySelector('[role="status"], .unwind-play-label');
      note.textContent = `${card ? 'Works' : 'Plays'} in the article, not in the preview`;
    },
    true,
  );

  // A preview needn't keep the screen on, and browsers log an error if a frame asks.
  delete Navigator.prototype.wakeLock;

  const main = document.querySelector('main');
  const readAssets = () => document.getElementById('assets').textContent;
  replace(null, parse(withAssets(main.innerHTML, readAssets)));
})();
