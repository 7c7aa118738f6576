/** The shop's resources for settings, with the values that settings have. */
import type { StoreContext } from '../../context.ts';
import { filePath } from '../../files/folder.ts';
import { fileStatus } from '../../files/status.ts';
import type { Choice } from './pages.ts';

export interface Resources {
  articles: Choice[];
  blogs: Choice[];
  /** `path` is the image's URL. */
  images: (Choice & { path: string })[];
  metaobjects: (Choice & { type: string })[];
}

const IMAGE_FILE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

export function resourcesOf({ state, sources }: StoreContext): Resources {
  return {
    articles: state.articles.map(({ blogHandle, handle, title }) => ({
      value: `${blogHandle}/${handle}`,
      label: title,
    })),
    blogs: state.blogs.map(({ handle, title }) => ({ value: handle, label: title })),
    images: [
      ...state.files
        .filter((file) => file.type === 'MediaImage' && fileStatus(file) === 'READY')
        .map((file) => imageChoice(file.filename, filePath(file.filename, file))),
      // The theme's images stand in for uploaded ones.
      ...sources.theme
        .list('assets')
        .filter((name) => IMAGE_FILE.test(name))
        .map((name) => imageChoice(name, `/assets/${name}`)),
    ],
    metaobjects: state.metaobjects.map(({ type, handle, fields }) => ({
      type,
      value: handle,
      label: fields.title ?? handle,
    })),
  };
}

function imageChoice(name: string, path: string) {
  return { value: `shopify://shop_images/${name}`, label: name, path };
}
