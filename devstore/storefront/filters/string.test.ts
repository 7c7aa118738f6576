import { expect, test } from 'vitest';

import { renderLiquid } from './testing.ts';

test.each([
  [`{{ "variable-name" | camelize }}`, 'VariableName'],
  [`{{ "100% Release Tool!" | handleize }}`, '100-release-tool'],
  [`{{ "<b class='x'>&" | escape }}`, '&lt;b class=&#39;x&#39;&gt;&amp;'],
  [
    `{{ 'a & b &amp; &quot;c&quot; &#39;d&#39; &#x27; "<' | escape_once }}`,
    'a &amp; b &amp; &quot;c&quot; &#39;d&#39; &#x27; &quot;&lt;',
  ],
  [`{{ "?>~ÿ" | base64_url_safe_encode }}`, 'Pz5-w78='],
  [`{{ "Pz5-w78=" | base64_url_safe_decode }}`, '?>~ÿ'],
  [`{{ "a b&c*'!" | url_encode }}`, 'a+b%26c%2A%27%21'],
  [`{{ "a+b%26c" | url_decode }}`, 'a b&c'],
  [`{{ "<p>Health & Love</p>" | url_escape }}`, '%3Cp%3EHealth%20&%20Love%3C/p%3E'],
  [`{{ "<p>Health & Love</p>" | url_param_escape }}`, '%3Cp%3EHealth%20%26%20Love%3C/p%3E'],
  [`{{ 1 | pluralize: 'item', 'items' }} {{ 2 | pluralize: 'item', 'items' }}`, 'item items'],
  [`{{ "mIXED caSE" | capitalize }}`, 'Mixed case'],
  [`{{ nil | camelize }}{{ nil | escape_once }}{{ nil | handleize }}`, ''],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});
