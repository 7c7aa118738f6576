import type { View } from '../graphql/view.ts';

/** A `FilesUserError`. */
export interface FilesUserError extends View {
  field: string[];
  code: string;
  message: string;
}

export function userError(field: string[], code: string, message: string): FilesUserError {
  return { field, code, message };
}
