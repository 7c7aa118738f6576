/** Still images of videos on YouTube and Vimeo, which this machine can't reach: plain pictures of the right size. */
import { previewImage } from '../files/inspect/preview-image.ts';

const YOUTUBE = /^\/vi\/([\w-]{11})\/(maxresdefault|hqdefault)\.jpg$/;
const VIMEO = /^\/video\/(\d+)-still_(\d+)x(\d+)$/;

/** As on YouTube, not every video has a large still. Videos whose ID begins with `none` don't exist. */
export async function readStill(url: string): Promise<Buffer | null> {
  const { hostname, pathname } = new URL(url);
  const [, id, name] = (hostname === 'i.ytimg.com' && YOUTUBE.exec(pathname)) || [];
  if (id !== undefined) {
    if (id.startsWith('none') || (name === 'maxresdefault' && id.startsWith('old'))) return null;
    return previewImage(name === 'maxresdefault' ? { width: 1280, height: 720 } : { width: 480, height: 360 });
  }
  const [, vimeoId, width, height] = (hostname === 'i.vimeocdn.com' && VIMEO.exec(pathname)) || [];
  return vimeoId === undefined ? null : previewImage({ width: Number(width), height: Number(height) });
}
