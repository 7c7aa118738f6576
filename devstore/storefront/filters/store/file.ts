import type { StoreContext } from '../../../context.ts';
import { FILES_PATH, filePath } from '../../../files/folder.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { text } from '../arguments.ts';

export function fileFilters({ state }: StoreContext): Record<string, FilterHandler> {
  return {
    /** The URL of a file by its name. */
    file_url: (name: unknown) => {
      const file = state.files.find(({ filename }) => filename === text(name));
      return file ? filePath(file.filename, file) : `${FILES_PATH}/${encodeURIComponent(text(name))}`;
    },
  };
}
