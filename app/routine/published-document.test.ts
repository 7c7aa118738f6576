import { expect, test } from 'vitest';

import { sampleRoutine } from '../../tests/support/app/sample-routine';
import type { CompletionAction, Media, Routine } from './contract';
import { publishedFields, type RoutineFields } from './published-document';

const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;
const size = { alt: 'A person', width: 800, height: 600 };

function withMedia(media: Media[], products: (string | null)[]): Routine {
  const routine = sampleRoutine();
  const [phase] = routine.phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has no step.');
  const tools = products.map((product) => ({ name: 'Ball', alternative: '', product, url: '' }));
  const steps = media.map((each, index) => ({ ...step, id: `step-${index}`, media: each, tools }));
  const action: CompletionAction = {
    kind: 'product',
    label: 'See the ball',
    url: '',
    product: gid('Product', 9),
    locations: [],
  };
  return { ...routine, phases: [{ ...phase, steps }], completion: { message: '', actions: [action] } };
}

const IMAGE: Media = { kind: 'image', file: gid('MediaImage', 1), url: '', ...size };
const VIDEO: Media = {
  ...{ kind: 'video', file: gid('Video', 2), url: '', captions: true, still: gid('MediaImage', 1) },
  ...size,
};
const mediaOf = ({ document }: RoutineFields) => document.phases[0]?.steps.map(({ media }) => media);

test('files and products become references to lists that hold each once', () => {
  const published = publishedFields(withMedia([IMAGE, VIDEO, IMAGE], [gid('Product', 8), null]));
  const { document, files, products } = published;
  expect(files).toEqual([gid('MediaImage', 1), gid('Video', 2)]);
  expect(products).toEqual([gid('Product', 8), gid('Product', 9)]);
  expect(mediaOf(published)).toEqual([
    { ...IMAGE, file: { id: 1, index: 0 } },
    { ...VIDEO, file: { id: 2, index: 1 }, still: { id: 1, index: 0 }, embed: '' },
    { ...IMAGE, file: { id: 1, index: 0 } },
  ]);
  expect(document.phases[0]?.steps[0]?.tools.map(({ product }) => product)).toEqual([{ id: 8, index: 0 }, null]);
  expect(document.completion.actions[0]?.product).toEqual({ id: 9, index: 1 });
  expect(document).toMatchObject({ fileCount: 2, productCount: 2 });
});

test('leaves out what was deleted, and the rest moves up', () => {
  const gone = new Set([gid('MediaImage', 1), gid('Product', 8)]);
  const published = publishedFields(withMedia([IMAGE, VIDEO], [gid('Product', 8)]), gone);
  expect([published.files, published.products]).toEqual([[gid('Video', 2)], [gid('Product', 9)]]);
  expect(mediaOf(published)).toMatchObject([{ file: null }, { file: { id: 2, index: 0 }, still: null }]);
  expect(published.document.phases[0]?.steps[0]?.tools).toMatchObject([{ name: 'Ball', product: null }]);
  expect(published.document).toMatchObject({ fileCount: 1, productCount: 1 });
});

test.each(['', 'gid://shopify/MediaImage/', 'gid://shopify/MediaImage/1?x', 'nonsense'])(
  'leaves out %j, which a draft can have',
  (file) => {
    const published = publishedFields(withMedia([{ ...IMAGE, file }], []));
    expect(published.files).toEqual([]);
    expect(mediaOf(published)).toMatchObject([{ file: null }]);
  },
);

test('a video of another site has its player’s URL', () => {
  const video = { ...VIDEO, file: null, url: 'https://youtu.be/abcdefghijk' };
  expect(mediaOf(publishedFields(withMedia([video], [])))).toMatchObject([
    { url: video.url, embed: expect.stringMatching(/^https:\/\/www\.youtube-nocookie\.com\//) as string },
  ]);
});

test('has the duration, and everything else as it is', () => {
  const routine = sampleRoutine();
  const { document, files, products } = publishedFields(routine);
  const { duration, fileCount, productCount, ...rest } = document;
  expect(rest).toEqual(routine);
  expect([files, products, fileCount, productCount]).toEqual([[], [], 0, 0]);
  expect(duration.isOpen).toBe(true);
});
