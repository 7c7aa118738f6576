/** The filters of LiquidJS that do as Shopify documents. What it has beyond these, Shopify has not, so a page must not use it. */
export const SHARED_WITH_LIQUIDJS = new Set([
  ...['append', 'base64_decode', 'base64_encode', 'capitalize', 'ceil', 'compact'],
  ...['concat', 'date', 'default', 'downcase', 'first', 'floor', 'hmac_sha256'],
  ...['join', 'last', 'lstrip', 'map', 'newline_to_br', 'prepend'],
  ...['remove', 'remove_first', 'remove_last', 'replace', 'replace_first', 'replace_last', 'reverse', 'round'],
  ...['rstrip', 'sha256', 'size', 'slice', 'sort', 'sort_natural', 'split', 'strip', 'strip_html', 'strip_newlines'],
  ...['sum', 'truncate', 'truncatewords', 'uniq', 'upcase', 'url_decode'],
]);
