import { expect, test } from 'vitest';

import { sampleRoutine } from '../../tests/support/app/sample-routine';
import type { CompletionAction, Media, Routine } from './contract';
import { publishedFields } from './published-document';

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

test('files and products become positions in lists that hold each once', () => {
  const image: Media = { kind: 'image', file: gid('MediaImage', 1), url: '', ...size };
  const video: Media = {
    ...{ kind: 'video', file: gid('Video', 2), url: '', captions: true, still: gid('MediaImage', 1) },
    ...size,
  };
  const { document, files, products } = publishedFields(withMedia([image, video, image], [gid('Product', 8), null]));
  const steps = document.phases[0]?.steps ?? [];
  expect(files).toEqual([gid('MediaImage', 1), gid('Video', 2)]);
  expect(products).toEqual([gid('Product', 8), gid('Product', 9)]);
  expect(steps.map(({ media }) => media)).toEqual([
    { ...image, file: 0 },
    { ...video, file: 1, still: 0 },
    { ...image, file: 0 },
  ]);
  expect(steps[0]?.tools.map(({ product }) => product)).toEqual([0, null]);
  expect(document.completion.actions[0]?.product).toBe(1);
});

test('has the duration, and everything else as it is', () => {
  const routine = sampleRoutine();
  const { document, files, products } = publishedFields(routine);
  const { duration, ...rest } = document;
  expect(rest).toEqual(routine);
  expect([files, products]).toEqual([[], []]);
  expect(duration.isOpen).toBe(true);
});
