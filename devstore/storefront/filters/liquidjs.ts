/** The filters of LiquidJS that behave as Shopify documents. All others are removed. */
export const LIQUIDJS_FILTERS = new Set([
  ...['append', 'capitalize', 'ceil', 'compact', 'concat', 'date', 'default', 'downcase', 'first', 'floor', 'join'],
  ...['last', 'map', 'newline_to_br', 'prepend', 'remove', 'remove_first', 'replace', 'replace_first', 'reverse'],
  ...[
    'round',
    'size',
    'slice',
    'sort',
    'sort_natural',
    'split',
    'strip',
    'strip_html',
    'strip_newlines',
    'sum',
    'truncate',
  ],
  ...['truncatewords', 'uniq', 'upcase', 'url_decode'],
]);
