import { expect, test } from 'vitest';

import { renderLiquid } from './testing.ts';

test.each([
  ...['external_video_tag', 'external_video_url', 'model_viewer_tag', 'font_url', 'avatar'],
  ...['img_url', 'img_tag', 'article_img_url', 'asset_img_url', 'collection_img_url', 'file_img_url'],
  ...['product_img_url', 'script_tag', 'global_asset_url', 'shopify_asset_url', 'payment_type_svg_tag'],
  ...['link_to_tag', 'link_to_add_tag', 'link_to_remove_tag', 'highlight_active_tag', 'highlight', 'pluralize'],
  ...['link_to_type', 'link_to_vendor', 'url_for_type', 'url_for_vendor', 'within', 'sort_by'],
  ...['customer_login_link', 'customer_logout_link', 'customer_register_link', 'payment_button', 'format_address'],
  ...['brightness_difference', 'color_desaturate', 'color_difference', 'color_extract', 'color_mix', 'color_saturate'],
  ...['color_to_hex', 'color_to_hsl', 'color_to_oklch', 'color_to_rgb', 'hex_to_rgba'],
  ...['metafield_text', 'weight_with_unit', 'unit_price_with_measurement'],
  ...['base64_decode', 'base64_encode', 'base64_url_safe_decode', 'base64_url_safe_encode'],
  ...['blake3', 'hmac_sha1', 'hmac_sha256', 'sha1', 'sha256', 'camelize', 'url_escape', 'url_param_escape'],
  ...['lstrip', 'rstrip', 'remove_last', 'replace_last'],
])('the filter %s is reported by name', async (name) => {
  expect(await renderLiquid(`{{ "a" | ${name} }}`)).toContain(`>not implemented: filter ${name} at `);
});
