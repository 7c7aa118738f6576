import type { FileCheck } from '../files/file';

/** What the app says about a file: what it would change, or why it can't be used. */
export type ImportResult = { check: FileCheck } | { rejection: string };
