import { honestDrop, type HonestDrop } from './honest-drop.ts';

const HOSTS: [type: string, pattern: RegExp][] = [
  ['youtube', /(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:embed\/|shorts\/|watch\?(?:.*&)?v=))([\w-]+)/],
  ['vimeo', /vimeo\.com\/(?:video\/)?(\d+)/],
];

/** A setting of type `video_url`: prints the address, and knows the video's id and where it is. Nil for other hosts. */
export function videoUrlDrop(url: string): HonestDrop | null {
  for (const [type, pattern] of HOSTS) {
    const id = pattern.exec(url)?.[1];
    if (id) return honestDrop('video_url', { id, type }, () => url);
  }
  return null;
}
