/** `Image`: a picture with its URL, which can ask for another size and format. */
import type { StoreContext } from '../../context.ts';
import { filePath } from '../../files/folder.ts';
import { mimeTypeOf } from '../../files/mime-type.ts';
import type { FileRecord } from '../../state/file.ts';
import { gid } from '../../state/gid.ts';
import type { View } from '../graphql/view.ts';

interface Transform {
  maxWidth?: number | null;
  maxHeight?: number | null;
  crop?: string | null;
  scale?: number | null;
  preferredContentType?: string | null;
}

/** The image of a file, or the preview image of a video. */
export function imageView(context: StoreContext, file: FileRecord, filename: string): View {
  const url = context.storeUrl + filePath(filename, file);
  const isVector = mimeTypeOf(filename) === 'image/svg+xml';
  return {
    __typename: 'Image',
    id: gid('ImageSource', file.id),
    altText: file.alt || null,
    width: file.width,
    height: file.height,
    url: ({ transform }: { transform?: Transform | null }) => (isVector ? url : url + parameters(transform ?? {})),
    src: url,
    originalSrc: url,
    transformedSrc: (transform: Transform) => (isVector ? url : url + parameters(transform)),
  };
}

function parameters({ maxWidth, maxHeight, crop, scale, preferredContentType }: Transform): string {
  const times = scale ?? 1;
  const given = [
    ['width', maxWidth && maxWidth * times],
    ['height', maxHeight && maxHeight * times],
    ['crop', crop?.toLowerCase()],
    ['format', preferredContentType?.toLowerCase()],
  ].filter(([, value]) => value);
  return given.map(([name, value]) => `&${name}=${value}`).join('');
}
