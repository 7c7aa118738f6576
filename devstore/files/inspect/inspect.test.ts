import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { sampleImage, sampleMp4, sampleWebm } from '../../testing/sample-files.ts';
import { inspect } from './inspect.ts';
import { previewImage } from './preview-image.ts';
import { videoMetadata } from './video.ts';

const codes = ({ errors }: Awaited<ReturnType<typeof inspect>>) => errors.map(({ code }) => code);

test.each(['png', 'jpeg', 'webp', 'gif'] as const)(
  'reads the size of a %s image, whatever type was claimed',
  async (format) => {
    expect(await inspect('MediaImage', await sampleImage(format), 'image/x-claimed')).toEqual({
      ...{ mimeType: `image/${format}`, width: 60, height: 40, duration: null, errors: [] },
    });
  },
);

test('a photo taken upright has its sides swapped', async () => {
  const photo = await sharp(await sampleImage('jpeg'))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(await inspect('MediaImage', photo, 'image/jpeg')).toMatchObject({ width: 40, height: 60 });
});

test('a program named as an image is no image, nor is a PDF', async () => {
  const program = Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(500)]);
  for (const bytes of [program, Buffer.from('%PDF-1.7\n'), Buffer.alloc(0)]) {
    expect(codes(await inspect('MediaImage', bytes, 'image/png'))).toEqual(['UNSUPPORTED_IMAGE_FILE_TYPE']);
  }
});

test('an incomplete or huge image is rejected', async () => {
  const noise = await sharp({
    create: {
      width: 80,
      height: 80,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(codes(await inspect('MediaImage', noise.subarray(0, noise.length / 2), 'image/jpeg'))).toEqual([
    'IMAGE_PROCESSING_FAILURE',
  ]);
  const large = await sampleImage('png', 5001, 5000);
  expect(codes(await inspect('MediaImage', large, 'image/png'))).toEqual(['INVALID_IMAGE_RESOLUTION']);
  expect(codes(await inspect('MediaImage', Buffer.alloc(20 * 1024 * 1024 + 1), 'image/png'))).toEqual([
    'INVALID_IMAGE_FILE_SIZE',
  ]);
});

test.each([
  ['video/mp4', sampleMp4({ width: 1280, height: 720, duration: 4500 })],
  ['video/quicktime', sampleMp4({ width: 1280, height: 720, duration: 4500 }, 'qt  ')],
  ['video/webm', sampleWebm({ width: 1280, height: 720, duration: 4500 })],
])('reads the size and duration of %s', async (mimeType, bytes) => {
  expect(await inspect('Video', bytes, 'video/x-claimed')).toEqual({
    ...{ mimeType, width: 1280, height: 720, duration: 4500, errors: [] },
  });
});

test('a recording of a browser doesn’t say how long it is', async () => {
  expect(await inspect('Video', sampleWebm(), 'video/webm')).toMatchObject({ width: 640, duration: 0, errors: [] });
});

test.each([
  ['another file', Buffer.from('MZ, and then some more bytes'), 'VIDEO_INVALID_FILETYPE_ERROR'],
  ['an incomplete one', sampleMp4().subarray(0, 120), 'VIDEO_METADATA_READ_ERROR'],
  ['one without a picture', sampleMp4({ width: 0, height: 0 }), 'VIDEO_METADATA_READ_ERROR'],
  ['one of eleven minutes', sampleMp4({ duration: 660_000 }), 'VIDEO_MAX_DURATION_ERROR'],
])('rejects %s as a video', async (_name, bytes, code) => {
  expect(codes(await inspect('Video', bytes, 'video/mp4'))).toEqual([code]);
});

test('any other file is kept, up to 20 MB', async () => {
  expect(codes(await inspect('GenericFile', Buffer.from('MZ'), 'application/zip'))).toEqual([]);
  expect(codes(await inspect('GenericFile', Buffer.alloc(20 * 1024 * 1024 + 1), 'application/zip'))).toEqual([
    'GENERIC_FILE_INVALID_SIZE',
  ]);
});

test('damaged videos end in an answer', () => {
  const damaged = fc
    .tuple(fc.constantFrom(sampleMp4(), sampleWebm({ duration: 1 })), fc.array(fc.tuple(fc.nat(300), fc.nat(255))))
    .map(([bytes, changes]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy;
    });
  fc.assert(
    fc.property(damaged, (bytes) => {
      const found = videoMetadata(bytes);
      expect(found === null || found.width > 0).toBe(true);
    }),
  );
});

test('a preview image has the video’s shape', async () => {
  const { format, width, height } = await sharp(await previewImage({ width: 2160, height: 3840 })).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1080, height: 1920 });
});
