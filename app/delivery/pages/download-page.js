// @ts-check
/* global document, location, HTMLElement, HTMLFormElement, HTMLImageElement */
/**
 * The download page's script: says that the download has started, and shows what the store says about the product now.
 * Without it, the page has the product as it was when the Brief was published.
 */
(() => {
  const started = document.querySelector('[data-part="started"]');
  document.querySelector('[data-part="download"] form')?.addEventListener('submit', () => {
    if (started instanceof HTMLElement) started.textContent = started.dataset.text ?? '';
  });

  const card = document.querySelector('[data-product]');
  if (card instanceof HTMLElement) void complete(card);

  /**
   * @typedef {{ id: number, title: string, available: boolean, price: number }} Variant
   * @typedef {{ title: string, featured_image: string | null, options: { name: string }[], variants: Variant[],
   *   requires_selling_plan?: boolean }} Product
   */

  /** @param {HTMLElement} card */
  async function complete(card) {
    const { product: path = '', cart: cartPath = '' } = card.dataset;
    const [response, cart] = await Promise.all([fetch(`${path}.js`), fetch(cartPath).then((each) => each.json())]);
    // It was deleted, or isn't for sale anymore.
    if (response.status === 404) card.remove();
    if (!response.ok) return;
    /** @type {Product} */
    const product = await response.json();
    const { format } = new Intl.NumberFormat(document.documentElement.lang, {
      style: 'currency',
      currency: cart.currency,
    });
    show(card, product, (cents) => format(cents / 100));
  }

  /**
   * @param {HTMLElement} card
   * @param {Product} product
   * @param {(cents: number) => string} money
   */
  function show(card, product, money) {
    const { title, featured_image: image, variants } = product;
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (card.querySelector(`[data-part="${name}"]`));
    part('title').textContent = title;
    const picture = card.querySelector('img');
    if (picture instanceof HTMLImageElement && image) {
      const url = new URL(image, location.href);
      url.searchParams.set('width', '320');
      picture.src = url.href;
      picture.hidden = false;
    }

    const available = variants.filter((variant) => variant.available);
    const prices = (available.length > 0 ? available : variants).map(({ price }) => price);
    const lowest = money(Math.min(...prices));
    const isRange = Math.max(...prices) > Math.min(...prices);
    part('price').textContent = isRange ? (card.dataset.from ?? '').replace('[price]', () => lowest) : lowest;
    part('price').hidden = false;
    part('sold-out').hidden = available.length > 0;

    const form = card.querySelector('form');
    if (!(form instanceof HTMLFormElement)) return;
    form.hidden = available.length === 0 || product.requires_selling_plan === true;
    const [first] = available;
    if (first) part('variant').replaceChildren(variants.length === 1 ? hiddenField(first) : choice(product, money));
  }

  /** @param {Variant} variant */
  function hiddenField({ id }) {
    return Object.assign(document.createElement('input'), { type: 'hidden', name: 'id', value: String(id) });
  }

  /**
   * @param {Product} product
   * @param {(cents: number) => string} money
   */
  function choice({ options, variants }, money) {
    const label = document.createElement('label');
    const select = Object.assign(document.createElement('select'), { name: 'id' });
    for (const { id, title, available, price } of variants) {
      const option = Object.assign(document.createElement('option'), { value: String(id), disabled: !available });
      option.textContent = `${title} · ${money(price)}`;
      select.append(option);
    }
    select.value = String(variants.find(({ available }) => available)?.id);
    label.append(options.map(({ name }) => name).join(' / '), select);
    return label;
  }
})();
