/** The page around a block, as far as the extension's Liquid asks about it. */
export interface Page {
  /** `request.locale.iso_code`: `pt-BR`. */
  locale: string;
  /** The storefront's origin, such as `https://example.com`. */
  origin: string;
  article: { id: number; url: string } | null;
  /** Path of the app proxy; null before the app has written it. */
  proxyPath: string | null;
  /** How the shop writes prices, such as `${{amount}}`. */
  moneyFormat: string;
  /** The URL of an asset such as `player.js`. */
  assetUrl: (name: string) => string;
}
