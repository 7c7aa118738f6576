import { afterEach, beforeEach, expect, test } from 'vitest';

import { type TestVideoHosts, testVideoHosts } from '../../../tests/support/app/video-hosts';
import { hostedVideo } from '../urls';
import { findStill, readVideoDetails } from './hosted-video.server';

let hosts: TestVideoHosts;
beforeEach(async () => {
  hosts = await testVideoHosts();
});
afterEach(() => hosts.close());

const YOUTUBE = { host: 'youtube', id: 'dQw4w9WgXcQ' } as const;
const VIMEO = { host: 'vimeo', id: '123456789' } as const;

test('a video has its title and shape', async () => {
  expect(await readVideoDetails(YOUTUBE)).toEqual({
    title: 'A video on YouTube (dQw4w9WgXcQ)',
    width: 1280,
    height: 723,
  });
  expect(await readVideoDetails(VIMEO)).toEqual({ title: 'A video on Vimeo (123456789)', width: 1280, height: 720 });
  expect(hosts.requests).toEqual([
    'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ&format=json',
    'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F123456789&format=json&width=1280',
  ]);
});

test('a video that isn’t there, or whose site doesn’t respond, has no title and is 16:9', async () => {
  const unknown = { title: '', width: 1280, height: 720 };
  expect(await readVideoDetails({ ...YOUTUBE, id: 'none4w9WgXc' })).toEqual(unknown);
  hosts.isReachable = false;
  expect(await readVideoDetails(VIMEO)).toEqual(unknown);
});

test('a still is the largest there is', async () => {
  expect(await findStill(YOUTUBE)).toBe('https://i.ytimg.com/vi/dQw4w9WgXcQ/maxresdefault.jpg');
  expect(await findStill({ ...YOUTUBE, id: 'old4w9WgXcQ' })).toBe('https://i.ytimg.com/vi/old4w9WgXcQ/hqdefault.jpg');
  expect(await findStill(VIMEO)).toBe('https://i.vimeocdn.com/video/123456789-still_1280x720');
  hosts.isReachable = false;
  expect(await findStill(VIMEO)).toBeNull();
});

test('no URL makes the app ask another host', async () => {
  const attempts = [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&url=http://10.0.0.1/',
    'https://youtu.be/dQw4w9WgXcQ@10.0.0.1',
    'https://www.youtube.com.example.com/watch?v=dQw4w9WgXcQ',
    'https://user@www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/..%2f..%2f..%2f..',
    'http://169.254.169.254/latest/meta-data',
    'https://vimeo.com/123456789/../../x',
    'https://player.vimeo.com/video/123456789?h=http://10.0.0.1',
  ];
  for (const url of attempts) {
    const video = hostedVideo(url);
    if (!video) continue;
    await readVideoDetails(video);
    await findStill(video);
  }
  expect(hosts.requests.length).toBeGreaterThan(0);
  for (const url of hosts.requests) {
    expect(url).toMatch(
      /^https:\/\/(?:www\.youtube\.com\/oembed\?|i\.ytimg\.com\/vi\/|vimeo\.com\/api\/oembed\.json\?)/,
    );
    expect(url).not.toContain('10.0.0.1');
  }
});
