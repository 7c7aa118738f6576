import type { StoreContext } from '../context.ts';
import type { FileRecord } from '../state/file.ts';
import { deleteFileBytes } from './folder.ts';

/** Removes a file with its bytes, and from the products whose image it is. */
export function removeFile(context: StoreContext, file: FileRecord): void {
  const { state } = context;
  state.files = state.files.filter((each) => each !== file);
  for (const product of state.products) product.imageIds = product.imageIds.filter((id) => id !== file.id);
  deleteFileBytes(context, file.filename);
  if (file.preview) deleteFileBytes(context, file.preview);
  context.save();
}
