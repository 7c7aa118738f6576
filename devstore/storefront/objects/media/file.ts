/** The shop's files as Liquid sees them: images, videos and generic files. */
import type { StoreContext } from '../../../context.ts';
import { filePath } from '../../../files/folder.ts';
import { fileStatus } from '../../../files/status.ts';
import type { FileRecord } from '../../../state/file.ts';
import { float } from '../../liquid/float.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';

/** Null for a file that isn't ready, or no longer exists. */
export function fileDrop(file: FileRecord | undefined): StrictDrop | null {
  if (!file || fileStatus(file) !== 'READY') return null;
  switch (file.type) {
    case 'MediaImage':
      return shopImageDrop(file, file.filename);
    case 'Video':
      return videoDrop(file);
    case 'GenericFile':
      return strictDrop('generic_file', {
        ...{ id: file.id, alt: file.alt, media_type: 'generic_file', position: null, preview_image: null },
        url: filePath(file.filename, file),
      });
  }
}

/** The image among the shop's files that has this name. */
export function findShopImage({ state }: StoreContext, name: string): StrictDrop | null {
  return fileDrop(state.files.find((each) => each.type === 'MediaImage' && each.filename === name));
}

/** An image, or a video's preview image. */
function shopImageDrop(file: FileRecord, filename: string): StrictDrop {
  const src = filePath(filename, file);
  const drop = strictDrop(
    'image',
    {
      ...{ id: file.id, src, alt: file.alt, width: file.width, height: file.height },
      ...{ media_type: 'image', position: 1, variants: [], 'attached_to_variant?': false, product_id: null },
      aspect_ratio: ratio(file),
      presentation: () =>
        strictDrop('image_presentation', { focal_point: strictDrop('focal_point', CENTER, focalText) }),
      preview_image: (): StrictDrop => drop,
    },
    () => `files/${filename}`,
  );
  return drop;
}

function videoDrop(file: FileRecord): StrictDrop {
  const { width, height, mimeType, preview } = file;
  const url = filePath(file.filename, file);
  const format = file.filename.split('.').at(-1);
  const source = strictDrop('video_source', { url, format, mime_type: mimeType, width, height });
  return strictDrop('video', {
    ...{ id: file.id, alt: file.alt, media_type: 'video', position: null, duration: file.duration },
    aspect_ratio: ratio(file),
    sources: [source],
    preview_image: () => (preview === null ? null : shopImageDrop(file, preview)),
  });
}

function ratio({ width, height }: FileRecord) {
  return width && height ? float(width / height) : null;
}

/** The default focal point, in percent of width and height. */
const CENTER = { x: 50, y: 50 };
const focalText = () => `${CENTER.x}.0% ${CENTER.y}.0%`;
