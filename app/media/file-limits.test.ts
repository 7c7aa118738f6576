import { expect, test } from 'vitest';

import { MAX_IMAGE_BYTES, MAX_VIDEO_BYTES, measuresProblem, sizeProblem } from './file-limits';

test.each([
  ['an image at the limit', 'image', MAX_IMAGE_BYTES, null],
  ['an image over it', 'image', MAX_IMAGE_BYTES + 1, '“a.jpg” is 21 MB, and images can be up to 20 MB'],
  ['an image of 40 MB', 'image', 40 * 1024 * 1024, '“a.jpg” is 40 MB'],
  ['a video that’s larger than any image', 'video', MAX_IMAGE_BYTES + 1, null],
  ['a video at the limit', 'video', MAX_VIDEO_BYTES, null],
  ['a video over it', 'video', MAX_VIDEO_BYTES + 1, 'videos can be up to 1 GB'],
  ['nothing', 'image', 0, '“a.jpg” is empty'],
] as const)('the size of %s', (_, kind, size, problem) => {
  if (problem === null) expect(sizeProblem('a.jpg', kind, size)).toBeNull();
  else expect(sizeProblem('a.jpg', kind, size)).toContain(problem);
});

test.each([
  ['an image of 25 megapixels', { width: 5000, height: 5000, duration: null }, null],
  [
    'one of a little more',
    { width: 5001, height: 5000, duration: null },
    'has 26 megapixels, and images can have up to 25',
  ],
  ['a video of 10 minutes', { width: 3840, height: 2160, duration: 600_000 }, null],
  ['one of a little more', { width: 3840, height: 2160, duration: 600_001 }, 'is 11 minutes long'],
  ['a large video', { width: 7680, height: 4320, duration: 1000 }, null],
])('the measures of %s', (_, measures, problem) => {
  if (problem === null) expect(measuresProblem('a', measures)).toBeNull();
  else expect(measuresProblem('a', measures)).toContain(problem);
});
