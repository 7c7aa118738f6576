/** The shop's files at first: the pictures of the sample products, whose bytes are in `content/files/`. */
import type { FileRecord } from '../state/file.ts';

export const TOOL_IMAGE = 300;
export const MAT_IMAGE = 301;

function image(id: number, filename: string, alt: string, size: number): FileRecord {
  return {
    ...{ id, type: 'MediaImage', filename, alt, mimeType: 'image/webp', size, width: 1000, height: 1000 },
    ...{ duration: null, preview: null, errors: [], readsUntilProcessed: 0 },
    ...{ createdAt: '2026-03-02T08:00:00Z', updatedAt: '2026-03-02T08:00:00Z' },
  };
}

export const files: FileRecord[] = [
  image(TOOL_IMAGE, 'core-nexus-release-tool.webp', 'A round base with a broad and a narrow, angled tip', 8344),
  image(MAT_IMAGE, 'folding-mat.webp', 'A green mat, folded in three', 5254),
];
