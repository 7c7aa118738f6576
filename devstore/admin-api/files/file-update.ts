/** `fileUpdate` and `fileDelete`. */
import type { StoreContext } from '../../context.ts';
import { removeFile } from '../../files/remove-file.ts';
import { fileStatus } from '../../files/status.ts';
import { notImplemented, type View } from '../graphql/view.ts';
import { MAX_ALT_LENGTH } from './file-create.ts';
import { fileView, findFile } from './files.ts';
import { type FilesUserError, userError } from './user-error.ts';

export interface FileUpdateInput {
  id: string;
  alt?: string | null;
  [other: string]: unknown;
}

/** Changes alt texts: of all the files or of none. */
export function updateFiles(context: StoreContext, { files }: { files: FileUpdateInput[] }): View {
  for (const { id: _id, alt: _alt, ...others } of files) {
    const [other] = Object.keys(others);
    if (other) throw notImplemented(`FileUpdateInput.${other}`);
  }
  const errors = files.flatMap((input, index) => updateErrors(context, input, ['files', String(index)]));
  if (errors.length > 0) return { files: null, userErrors: errors };
  const updated = files.map(({ id, alt }) => {
    const file = findFile(context, id);
    if (file && alt !== undefined) Object.assign(file, { alt: alt ?? '', updatedAt: new Date().toISOString() });
    return file && fileView(context, file);
  });
  context.save();
  return { files: updated, userErrors: [] };
}

/** Deletes all of the files or none. */
export function deleteFiles(context: StoreContext, { fileIds }: { fileIds: string[] }): View {
  const found = fileIds.map((id) => findFile(context, id));
  const missing = fileIds.filter((_id, index) => !found[index]);
  if (missing.length > 0) {
    const message = `File id ${missing.join(', ')} does not exist.`;
    return { deletedFileIds: null, userErrors: [userError(['fileIds'], 'FILE_DOES_NOT_EXIST', message)] };
  }
  for (const file of found) if (file) removeFile(context, file);
  return { deletedFileIds: fileIds, userErrors: [] };
}

function updateErrors(context: StoreContext, { id, alt }: FileUpdateInput, path: string[]): FilesUserError[] {
  const error = (field: string, code: string, message: string) => [userError([...path, field], code, message)];
  const file = findFile(context, id);
  if (!file) return error('id', 'FILE_DOES_NOT_EXIST', `File id ${id} does not exist.`);
  if (fileStatus(file) !== 'READY') return error('id', 'NON_READY_STATE', 'The file is not ready.');
  return (alt ?? '').length > MAX_ALT_LENGTH
    ? error('alt', 'ALT_VALUE_LIMIT_EXCEEDED', `The alt value exceeds ${MAX_ALT_LENGTH} characters.`)
    : [];
}
