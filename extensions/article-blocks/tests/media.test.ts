/** The image or video of a step, from the lists of files that Shopify has. */
import { expect, test } from 'vitest';

import { renderSnippet } from '../../../tests/support/storefront/snippets.ts';
import { fileObject, type ShopFile } from '../render/shop-objects.ts';

const HOSTILE = `"><script>alert(1)</script> 'a' & {{ shop.name }}`;
const size = { width: 800, height: 600 };
const image = (id: number, width: number | null = 800): ShopFile => ({
  ...{ kind: 'image', id, url: `//cdn.example/${id}.webp?v=1`, width, height: width },
});
const video = (id: number, preview: ShopFile | null = null): ShopFile => ({
  ...{ kind: 'video', id, preview: preview?.kind === 'image' ? preview : null },
  sources: [{ url: `//cdn.example/${id}.mp4`, mimeType: 'video/mp4' }],
});

const imageAt = (id: number, index: number) => ({
  ...{ kind: 'image', file: { id, index }, url: '', alt: 'A person' },
  ...size,
});
const render = (media: object, files: ShopFile[] = [], file_count = files.length) =>
  renderSnippet('media', { media, files: files.map(fileObject), file_count });

/** The file's name in the image's URL, without a version or size. */
const shown = (html: string) => /<img[^>]* src="\/\/cdn\.example\/([^"?]*)/.exec(html)?.[1] ?? null;

test.each<[string, ShopFile[], number, string | null]>([
  ['all are there', [image(1), image(2), image(3)], 3, '2.webp'],
  ['the one before it was deleted', [image(2), image(3)], 3, '2.webp'],
  ['it was deleted', [image(1), image(3)], 3, null],
  ['it was deleted, and the list was full', Array.from({ length: 50 }, (_, n) => image(n + 10)), 51, null],
  ['all were deleted', [], 3, null],
  ['all are there, with IDs of another kind', [image(71), image(72), image(73)], 3, '72.webp'],
  ['one was deleted, with IDs of another kind', [image(72), image(73)], 3, null],
])('an image, if %s', async (_, files, count, expected) => {
  expect(shown(await render(imageAt(2, 1), files, count))).toBe(expected);
});

test.each<[number | null, string]>([
  [2000, '384w 512w 768w 1024w 1536w'],
  [1024, '384w 512w 768w 1024w'],
  [600, '384w 512w 600w'],
  [200, '200w'],
  [null, '384w 512w 768w 800w'],
])('an image of %s pixels comes in as many widths as it has', async (width, expected) => {
  const html = await render(imageAt(1, 0), [image(1, width)]);
  const [, srcset = ''] = /srcset="([^"]*)"/.exec(html) ?? [];
  const candidates = srcset.split(',').map((each) => each.trim().split(' '));
  expect(candidates.map(([, descriptor]) => descriptor).join(' ')).toBe(expected);
  for (const [url = '', descriptor = ''] of candidates) {
    expect(url).toBe(`//cdn.example/1.webp?v=1&amp;width=${descriptor.slice(0, -1)}`);
  }
  expect(html).toMatch(new RegExp(`width="${width ?? 800}"\\s+height="${width ?? 600}"\\s+loading="lazy"`));
});

test.each([
  ['its own still', { id: 5, index: 1 }, [video(4, image(9)), image(5)], '5.webp'],
  ['its preview image, without a still', null, [video(4, image(9))], '9.webp'],
  ['its preview image, if the still was deleted', { id: 5, index: 1 }, [video(4, image(9))], '9.webp'],
])('a video of the shop shows %s', async (_, still, files, poster) => {
  const media = { ...{ kind: 'video', file: { id: 4, index: 0 }, url: '', alt: 'Pigeon', still, embed: '' }, ...size };
  const html = await render(media, files, 2);
  expect(html).toContain(`poster="//cdn.example/${poster}?v=1&amp;width=1024"`);
  expect(html).toMatch(/<source src="\/\/cdn\.example\/4\.mp4" type="video\/mp4">/);
  expect(html).not.toContain('<img');
});

test.each([
  ['youtube', 'https://www.youtube-nocookie.com/embed/abcdefghijk', 'Play video · YouTube'],
  ['vimeo', 'https://player.vimeo.com/video/123456789', 'Play video · Vimeo'],
])('a video on %s is a link with its alt text, also without a still', async (_, embed, label) => {
  const media = {
    ...{ kind: 'video', file: null, url: 'https://other.example/1', alt: 'Pigeon', still: null, embed },
    ...size,
  };
  const html = await render(media);
  expect(html).toMatch(/<a\s+class="unwind-play"\s+href="https:\/\/other\.example\/1"/);
  expect(html).toContain(label);
  expect(html).toContain('Pigeon');
  expect(html).not.toMatch(/<iframe|<video/);
});

test('hostile texts stay texts', async () => {
  const fields = { url: HOSTILE, alt: HOSTILE, file: null, still: null, embed: HOSTILE, ...size };
  for (const kind of ['image', 'video']) {
    const html = await render({ kind, ...fields });
    expect(html).not.toMatch(/<script|[^=]"\s*>\s*<script/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  }
});

test.each([null, { kind: 'image', file: null, url: '', alt: '' }, { kind: 'video', file: null, url: '', embed: '' }])(
  'nothing is shown for %j',
  async (media) => {
    expect((await renderSnippet('media', { media })).trim()).toBe('');
  },
);
