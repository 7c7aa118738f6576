/** Reads the shop's files: images, videos and generic files. */
import type { StoreContext } from '../../context.ts';
import { filePath } from '../../files/folder.ts';
import { type FileStatus, readFileStatus } from '../../files/status.ts';
import type { FileRecord } from '../../state/file.ts';
import { gid, parseGid } from '../../state/gid.ts';
import { connection, type ListArguments } from '../graphql/connection.ts';
import type { View } from '../graphql/view.ts';
import { searchFiles, sortFiles } from './file-search.ts';
import { imageView } from './image.ts';

const CONTENT_TYPES = { MediaImage: 'IMAGE', Video: 'VIDEO', GenericFile: null };

/** The file with a GID; null if there is none. */
export function findFile(context: StoreContext, id: string): FileRecord | null {
  const parsed = parseGid(id);
  return context.state.files.find((each) => each.id === parsed?.id && each.type === parsed.type) ?? null;
}

/** Whether a type of GIDs is one of files. */
export function isFileType(type: string): type is FileRecord['type'] {
  return Object.hasOwn(CONTENT_TYPES, type);
}

/** `files`. */
export function filesPage(context: StoreContext, args: ListArguments): View {
  const found = searchFiles(context.state, args.query ?? '');
  return connection(sortFiles(found, args.sortKey ?? 'ID'), args, (file) => fileView(context, file));
}

export function fileView(context: StoreContext, file: FileRecord): View {
  const status = readFileStatus(file);
  const url = context.storeUrl + filePath(file.filename, file);
  const isReady = status === 'READY';
  const failures = status === 'FAILED' ? file.errors : [];
  const common = {
    __typename: file.type,
    id: gid(file.type, file.id),
    alt: file.alt || null,
    createdAt: file.createdAt,
    updatedAt: file.updatedAt,
    fileStatus: status,
    fileErrors: failures.map(({ code, message }) => ({ code, message, details: null })),
    preview: preview(context, file, status),
  };
  if (file.type === 'GenericFile') {
    return { ...common, url: isReady ? url : null, mimeType: file.mimeType, originalFileSize: file.size };
  }
  const media = {
    ...common,
    status,
    mediaContentType: CONTENT_TYPES[file.type],
    mediaErrors: failures.map(({ code, message }) => ({ code, message, details: null })),
    mediaWarnings: [],
  };
  if (file.type === 'MediaImage') {
    return {
      ...media,
      mimeType: file.mimeType,
      image: isReady ? imageView(context, file, file.filename) : null,
      originalSource: isReady ? { url, fileSize: file.size } : null,
    };
  }
  const { filename, width, height } = file;
  const source = {
    url,
    format: filename.split('.').at(-1),
    mimeType: file.mimeType,
    fileSize: file.size,
    width,
    height,
  };
  return {
    ...media,
    filename,
    duration: isReady ? file.duration : null,
    originalSource: isReady ? source : null,
    sources: isReady ? [source] : [],
  };
}

function preview(context: StoreContext, file: FileRecord, status: FileStatus): View | null {
  if (file.type === 'GenericFile') return null;
  const filename = file.type === 'Video' ? file.preview : file.filename;
  return { status, image: status === 'READY' && filename !== null ? imageView(context, file, filename) : null };
}
