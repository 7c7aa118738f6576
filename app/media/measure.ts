/** Measures images and videos in the browser. */
import type { Measures } from './file-limits';

/** Milliseconds. */
const TIMEOUT = 20_000;

/** An image's size; null if the browser can't show it; undefined if it takes too long. */
export function measureImage(url: string): Promise<Measures | null | undefined> {
  return new Promise((resolve) => {
    const image = new Image();
    setTimeout(() => resolve(undefined), TIMEOUT);
    image.onload = () => {
      const { naturalWidth: width, naturalHeight: height } = image;
      // An SVG without a size has none of its own: browsers then use a square.
      resolve(width > 0 && height > 0 ? { width, height, duration: null } : { ...SQUARE, duration: null });
    };
    image.onerror = () => resolve(null);
    image.src = url;
  });
}

const SQUARE = { width: 1000, height: 1000 };

/** A video's size and duration; null if the browser can't play it; undefined if it takes too long. */
export function measureVideo(url: string): Promise<Measures | null | undefined> {
  return new Promise((resolve) => {
    const video = document.createElement('video');
    setTimeout(() => resolve(undefined), TIMEOUT);
    video.preload = 'metadata';
    video.onloadedmetadata = () => {
      const { videoWidth: width, videoHeight: height, duration } = video;
      resolve({ width, height, duration: Number.isFinite(duration) ? duration * 1000 : 0 });
    };
    video.onerror = () => resolve(null);
    video.src = url;
  });
}
