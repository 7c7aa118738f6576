import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

test.each([
  [`{{ "100% Release Tool!" | handleize }}`, '100-release-tool'],
  [`{{ "<b class='x'>&" | escape }}`, '&lt;b class=&#39;x&#39;&gt;&amp;'],
  [
    `{{ 'a & b &amp; &quot;c&quot; &#39;d&#39; &#x27; "<' | escape_once }}`,
    'a &amp; b &amp; &quot;c&quot; &#39;d&#39; &#x27; &quot;&lt;',
  ],
  [`{{ "a b&c*'!" | url_encode }}`, 'a+b%26c%2A%27%21'],
  [`{{ "a+b%26c" | url_decode }}`, 'a b&c'],
  [`{{ "mIXED caSE" | capitalize }}`, 'Mixed case'],
  [`{{ nil | escape_once }}{{ nil | handleize }}`, ''],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});
