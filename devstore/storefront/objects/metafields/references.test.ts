import { expect, test } from 'vitest';

import { initialState } from '../../../content/initial-state.ts';
import type { FileRecord } from '../../../state/file.ts';
import type { StoreState } from '../../../state/state.ts';
import { renderInLayout } from '../../render/pages.ts';
import { testContext, testSources } from '../../testing.ts';

const CREATED = '2026-03-02T08:00:00Z';
const VIDEO: FileRecord = {
  ...{ id: 310, type: 'Video', filename: 'pigeon.mp4', alt: 'Pigeon "pose"', mimeType: 'video/mp4', size: 900 },
  ...{ width: 640, height: 360, duration: 4500, preview: 'pigeon.mp4.jpg', errors: [], readsUntilProcessed: 0 },
  ...{ createdAt: CREATED, updatedAt: CREATED },
};
const PDF: FileRecord = {
  ...{ ...VIDEO, id: 311, type: 'GenericFile', filename: 'plan.pdf', alt: '', mimeType: 'application/pdf' },
  ...{ width: null, height: null, duration: null, preview: null },
};
const FILES = ['MediaImage/300', 'Video/310', 'GenericFile/311', 'MediaImage/301'];
const VERSION = Date.parse(CREATED) / 1000;

function render(liquid: string, change: (state: StoreState) => void = () => undefined): Promise<string> {
  const state = initialState();
  state.files.push(structuredClone(VIDEO), structuredClone(PDF));
  const gids = (paths: string[]) => JSON.stringify(paths.map((path) => `gid://shopify/${path}`));
  const fields = { title: 'Hips', files: gids(FILES), products: gids(['Product/202', 'Product/200', 'Product/204']) };
  state.metaobjects.push({ id: 7, type: '$app:routine', handle: 'hips', fields, updatedAt: CREATED });
  change(state);
  const assign = `{% assign files = metaobjects['$app:routine'].hips.files.value %}
    {%- assign products = metaobjects['$app:routine'].hips.products.value -%}`;
  return renderInLayout(testContext(state), `{% layout none %}${assign}${liquid}`, { sources: testSources({}) });
}

const IMAGE = `/cdn/shop/files/core-nexus-release-tool.webp?v=${VERSION}`;
const POSTER = `/cdn/shop/files/pigeon.mp4.jpg?v=${VERSION}`;
const VIDEO_URL = `/cdn/shop/files/pigeon.mp4?v=${VERSION}`;

test.each([
  [`{% for file in files %}{{ file.media_type }} {% endfor %}{{ files.size }}`, 'image video generic_file image 4'],
  [
    `{{ files[0].width }} {{ files[0].aspect_ratio }} {{ files[0].alt }} {{ files[0].src }}`,
    `1000 1.0 A round base with a broad and a narrow, angled tip ${IMAGE}`,
  ],
  [
    `{{ files[0] | image_url: width: 800 | image_tag: widths: '400, 800', sizes: '50vw', loading: 'lazy', alt: 'Hip' }}`,
    `<img src="${IMAGE}&amp;width=800" alt="Hip" width="800" height="800"` +
      ` srcset="${IMAGE}&amp;width=400 400w, ${IMAGE}&amp;width=800 800w" sizes="50vw" loading="lazy">`,
  ],
  [
    `{{ files[1].duration }} {{ files[1].aspect_ratio | round: 2 }} {{ files[1].preview_image.width }}`,
    '4500 1.78 640',
  ],
  [
    `{% for source in files[1].sources %}{{ source.mime_type }} {{ source.url }} {{ source.width }}{% endfor %}`,
    `video/mp4 ${VIDEO_URL} 640`,
  ],
  [`{{ files[1] | image_url: width: 320 }}`, `${POSTER}&width=320`],
  [
    `{{ files[1] | video_tag: controls: true, loop: false, image_size: '640x', class: 'clip' }}`,
    `<video playsinline="playsinline" controls="controls" class="clip" preload="metadata"` +
      ` aria-label="Pigeon &quot;pose&quot;" poster="${POSTER}&amp;width=640">` +
      `<source src="${VIDEO_URL}" type="video/mp4"><img src="${POSTER}&amp;width=640"></video>`,
  ],
  [
    `{{ files[0] | media_tag: image_size: '400x' }}`,
    `<img src="${IMAGE}&amp;width=400" alt="A round base with a broad and a narrow, angled tip">`,
  ],
  [
    `{{ files[2].url }} {{ 'plan.pdf' | file_url }}`,
    `/cdn/shop/files/plan.pdf?v=${VERSION} /cdn/shop/files/plan.pdf?v=${VERSION}`,
  ],
  [`{{ images['folding-mat.webp'].width }}`, '1000'],
  [
    `{{ products[0].title }} {{ products[0] | image_url: width: 80 }}`,
    `Folding mat /cdn/shop/files/folding-mat.webp?v=${VERSION}&width=80`,
  ],
  // The third one is a draft.
  [`{% for product in products %}{{ product.price | money }} {% endfor %}`, '$45.00 $89.00 '],
])('%s', async (liquid, expected) => {
  expect(await render(liquid)).toContain(expected);
});

test('a deleted file or product leaves the list, so later ones move up', async () => {
  const ids = `{% for file in files %}{{ file.id }} {% endfor %}{{ products.first.title }} {{ products.size }}`;
  const html = await render(ids, (state) => {
    state.files = state.files.filter(({ id }) => id !== 310);
    state.products = state.products.filter(({ id }) => id !== 202);
  });
  expect(html).toContain('300 311 301 Core Nexus release tool 1');
});

test('a file that failed, or is still processed, isn’t in the list', async () => {
  const html = await render('{{ files.size }}', (state) => {
    const [tool, mat] = state.files;
    tool?.errors.push({ code: 'IMAGE_PROCESSING_FAILURE', message: 'Damaged' });
    if (mat) Object.assign(mat, { readsUntilProcessed: 1, createdAt: new Date().toISOString() });
  });
  expect(html).toContain('2');
});

test('an empty field is nil', async () => {
  const html = await render(`[{{ files }}{{ files[0].width }}]`, (state) => {
    for (const metaobject of state.metaobjects) delete metaobject.fields.files;
  });
  expect(html).toContain('[]');
});
