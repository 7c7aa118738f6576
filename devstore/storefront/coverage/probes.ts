/** Liquid that uses each of Shopify's tags, filters and objects. */

/** Filters that don't work on the string `a`. */
export const FILTER_PROBES: Record<string, string> = {
  append: `"a" | append: "b"`,
  at_least: '1 | at_least: 2',
  at_most: '1 | at_most: 2',
  color_brightness: `"#fff" | color_brightness`,
  color_contrast: `"#000" | color_contrast: "#fff"`,
  color_darken: `"#fff" | color_darken: 10`,
  color_lighten: `"#000" | color_lighten: 10`,
  color_modify: `"#fff" | color_modify: "red", 5`,
  compact: `article.tags | compact | join`,
  concat: `article.tags | concat: article.tags | join`,
  date: `article.published_at | date: "%Y"`,
  default_errors: `form.errors | default_errors | append: "no errors"`,
  default_pagination: `paginate | default_pagination`,
  divided_by: '6 | divided_by: 2',
  find: `blog.articles | find: "handle", article.handle | structured_data`,
  find_index: `blog.articles | find_index: "handle", article.handle | append: ""`,
  first: 'article.tags | first',
  font_face: 'section.settings.font | font_face | append: "no face"',
  font_modify: 'section.settings.font | font_modify: "weight", "bold" | map: "weight" | join',
  format_address: 'shop.address | format_address',
  has: `blog.articles | has: "handle", article.handle`,
  image_tag: `images["mark.svg"] | image_url: width: 40 | image_tag`,
  image_url: `images["mark.svg"] | image_url: width: 40`,
  inline_asset_content: `"mark.svg" | inline_asset_content`,
  item_count_for_variant: 'cart | item_count_for_variant: 1',
  join: 'article.tags | join',
  last: 'article.tags | last',
  line_items_for: 'cart | line_items_for: nil | size',
  link_to: `"a" | link_to: "/"`,
  map: `blog.articles | map: "title"`,
  metafield_tag: 'app.metafields.notes.text | metafield_tag',
  placeholder_svg_tag: `"image" | placeholder_svg_tag`,
  preload_tag: `"a" | preload_tag: as: "script"`,
  prepend: `"a" | prepend: "b"`,
  reject: `blog.articles | reject: "handle", "other" | map: "title" | join`,
  remove: `"ab" | remove: "b"`,
  remove_first: `"ab" | remove_first: "b"`,
  replace: `"ab" | replace: "b", "c"`,
  replace_first: `"ab" | replace_first: "b", "c"`,
  reverse: 'article.tags | reverse | join',
  slice: `"abc" | slice: 1`,
  sort: 'article.tags | sort | join',
  sort_natural: 'article.tags | sort_natural | join',
  split: `"a,b" | split: "," | join`,
  structured_data: 'article | structured_data',
  sum: `blog.articles | sum: "id"`,
  time_tag: 'article.published_at | time_tag',
  translate: `"greeting" | translate`,
  uniq: 'article.tags | uniq | join',
  unit_price_with_measurement: '100 | unit_price_with_measurement: shop',
  where: `blog.articles | where: "handle", article.handle | map: "title" | join`,
};
for (const name of ['money', 'money_with_currency', 'money_without_currency', 'money_without_trailing_zeros']) {
  FILTER_PROBES[name] = `100 | ${name}`;
}
for (const name of ['abs', 'ceil', 'floor', 'round']) FILTER_PROBES[name] = `1.5 | ${name}`;
for (const name of ['minus', 'modulo', 'plus', 'times']) FILTER_PROBES[name] = `7 | ${name}: 2`;

export const TAG_PROBES: Record<string, string> = {
  assign: `{% assign a = 'value' %}{{ a }}`,
  break: '{% for i in (1..2) %}{{ i }}{% break %}{% endfor %}',
  capture: '{% capture a %}value{% endcapture %}{{ a }}',
  case: '{% case 1 %}{% when 1 %}value{% endcase %}',
  comment: '{% comment %}hidden{% endcomment %}value',
  content_for: `{% content_for 'blocks' %}`,
  continue: '{% for i in (1..2) %}{{ i }}{% continue %}{% endfor %}',
  cycle: `{% cycle 'a', 'b' %}`,
  decrement: '{% decrement a %}',
  doc: '{% doc %}hidden{% enddoc %}value',
  echo: `{% echo 'a' %}`,
  else: '{% if false %}{% else %}value{% endif %}',
  for: '{% for i in (1..2) %}{{ i }}{% endfor %}',
  form: `{% form 'contact' %}value{% endform %}`,
  if: '{% if true %}value{% endif %}',
  include: `{% include 'other' %}`,
  increment: '{% increment a %}',
  javascript: '{% javascript %}hidden{% endjavascript %}value',
  layout: `{% layout 'theme' %}value`,
  liquid: `{% liquid echo 'a' %}`,
  paginate: '{% paginate blog.articles by 1 %}value{% endpaginate %}',
  raw: '{% raw %}{{ a }}{% endraw %}',
  render: `{% render 'other' %}`,
  section: `{% section 'other' %}`,
  sections: `{% sections 'group' %}`,
  style: '{% style %}a{}{% endstyle %}',
  stylesheet: '{% stylesheet %}hidden{% endstylesheet %}value',
  tablerow: '{% tablerow i in (1..2) %}{{ i }}{% endtablerow %}',
  unless: '{% unless false %}value{% endunless %}',
};

/** Where to find an object that isn't a global, on an article's page. */
export const OBJECT_PATHS: Record<string, string> = {
  app: 'app',
  article: 'article',
  block: 'section.blocks[0]',
  blog: 'blog',
  brand: 'shop.brand',
  color: 'section.settings.color',
  country: 'localization.country',
  currency: 'cart.currency',
  font: 'section.settings.font',
  image: 'images["mark.svg"]',
  image_presentation: 'images["mark.svg"].presentation',
  language: 'localization.language',
  link: 'linklists.main-menu.links[0]',
  linklist: 'linklists.main-menu',
  market: 'localization.market',
  metafield: 'app.metafields.notes.text',
  metaobject: 'metaobjects["$app:routine"].hips',
  metaobject_definition: 'metaobjects["$app:routine"]',
  metaobject_system: 'metaobjects["$app:routine"].hips.system',
  money: 'cart.total_price',
  part: 'paginate.parts[0]',
  section: 'section',
  shop_locale: 'request.locale',
  user: 'article.user',
};

/** Objects that only exist inside a tag: what to put before and after a probe. */
export const OBJECT_TAGS: Record<string, [string, string]> = {
  forloop: ['{% for i in (1..1) %}{% for j in (1..2) limit: 1 %}', '{% endfor %}{% endfor %}'],
  form: [`{% form 'contact' %}`, '{% endform %}'],
  paginate: ['{% paginate blog.articles by 1 %}', '{% endpaginate %}'],
  tablerowloop: ['{% tablerow i in (1..2) limit: 1 %}', '{% endtablerow %}'],
};

/** Objects that only exist in a layout. */
export const LAYOUT_OBJECTS = new Set(['content_for_header', 'content_for_layout']);

/**
 * Properties that are nil in the test shop, as they would be on Shopify: no one is logged in, the article has no image
 * and no neighbors, the form wasn't submitted.
 */
export const EXPECTED_NIL = new Set([
  ...['article.image', 'article.template_suffix', 'blog.next_article', 'blog.previous_article', 'blog.template_suffix'],
  ...['cart.note', 'closest.collection', 'closest.metaobject', 'closest.page', 'closest.product', 'customer'],
  ...['form.address1', 'form.address2', 'form.author', 'form.body', 'form.city', 'form.company', 'form.country'],
  ...['form.email', 'form.errors', 'form.first_name', 'form.last_name', 'form.message', 'form.name', 'form.phone'],
  ...['form.province', 'form.set_as_default_checkbox', 'form.zip', 'paginate.next', 'paginate.previous', 'part.url'],
  ...['link.data_sharing_opt_out_icon', 'link.object'],
  ...['metaobject_system.url', 'page_image', 'shop.password_message', 'shop.phone'],
  ...['shop.shipping_policy'],
  ...['template.directory', 'template.suffix', 'user.bio', 'user.homepage', 'user.image'],
]);
