/** The card of a Brief's product on the download page. The page's script adds the price and what's available. */
import type { BriefProduct } from '~/brief/schema';
import { MESSAGES } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import { type Html, html } from '~/storefront/html';

interface ProductCard {
  product: BriefProduct;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  language: Language;
}

export function productCard({ product, languagePath, language }: ProductCard): Html {
  const { title, image, variantId } = product;
  const messages = MESSAGES[language].pages.product;
  const path = `${languagePath}/products/${encodeURIComponent(product.handle)}`;
  return html`<section
    class="unwind-product"
    aria-label="${title}"
    data-product="${path}"
    data-cart="${languagePath}/cart.js"
    data-from="${messages.from('[price]')}"
  >
    <img src="${image?.url ?? ''}" alt="${image?.alt ?? ''}" width="120" height="120" ${image ? null : html`hidden`} />
    <div>
      <h2 dir="auto"><a href="${path}" data-part="title">${title}</a></h2>
      <p data-part="price" dir="auto" hidden></p>
      <p data-part="sold-out" hidden>${messages.soldOut}</p>
      <form method="post" action="${languagePath}/cart/add" ${variantId === null ? html`hidden` : null}>
        <div data-part="variant">
          ${variantId === null ? null : html`<input type="hidden" name="id" value="${variantId}" />`}
        </div>
        <button type="submit">${messages.add}</button>
      </form>
    </div>
  </section>`;
}
