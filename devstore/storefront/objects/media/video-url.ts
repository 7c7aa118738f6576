import { strictDrop, type StrictDrop } from '../../liquid/strict-drop.ts';

const HOSTS: [type: string, pattern: RegExp][] = [
  ['youtube', /(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:embed\/|shorts\/|watch\?(?:.*&)?v=))([\w-]+)/],
  ['vimeo', /vimeo\.com\/(?:video\/)?(\d+)/],
];

/** A setting of type `video_url`: prints the URL, and has the video's ID and host. Null for unsupported hosts. */
export function videoUrlDrop(url: string): StrictDrop | null {
  for (const [type, pattern] of HOSTS) {
    const id = pattern.exec(url)?.[1];
    if (id) return strictDrop('video_url', { id, type }, () => url);
  }
  return null;
}
