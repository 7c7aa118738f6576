/** An upload from choosing a file until Shopify has processed it. Can be run again after it stopped, and goes on from there. */
import type { FileState, MediaResult, ShopFile, ThemeImageContent, UploadTarget } from '../shop-file';
import { measuresProblem, sizeProblem } from '../file-limits';
import { type FileType, HEAD_BYTES, nameForType, readFileType, typeProblem } from '../file-type';
import type { MediaKind } from '../kinds';
import { loadFileStates, sendIntent } from '../media-api';
import { measureImage, measureVideo } from '../measure';
import { sendFile, UploadProblem } from './send-file';

export type UploadSource =
  | { from: 'computer'; file: File }
  /** An asset of a theme, by its path there. */
  | { from: 'theme'; themeId: string; path: string; name: string };

export type UploadPhase = 'checking' | 'uploading' | 'processing';

export interface Upload {
  name: string;
  /**
   * @param report `share` is what's sent, from 0 to 1
   * @throws UploadProblem, AbortError
   */
  run(signal: AbortSignal, report: (phase: UploadPhase, share: number) => void): Promise<ShopFile>;
}

/** Milliseconds between questions whether a file is processed. */
const FIRST_POLL = 400;
const SLOWEST_POLL = 4000;

/** Milliseconds that Shopify may take before the merchant is told to come back. */
const MAX_PROCESSING = { image: 2 * 60_000, video: 30 * 60_000 };

interface Checked {
  file: Blob;
  type: FileType;
  name: string;
}

/** @param only the kind that it must be; either if omitted */
export function createUpload(source: UploadSource, only?: MediaKind): Upload {
  const name = source.from === 'computer' ? source.file.name : source.name;
  // What's done already.
  let checked: Checked | null = null;
  let resourceUrl: string | null = null;
  let fileId: string | null = null;
  let kind: FileType['kind'] = 'image';

  const prepare = async (signal: AbortSignal): Promise<Checked | null> => {
    if (source.from === 'computer') return check(source.file, name, only);
    const { themeId, path } = source;
    const content = value(await sendIntent<ThemeImageContent>({ intent: 'theme-image', themeId, path }, signal));
    if ('bytes' in content) return check(blobOf(content.bytes), name, only);
    // Shopify downloads it itself.
    resourceUrl = content.url;
    return null;
  };

  return {
    name,
    run: async (signal, report) => {
      if (fileId === null) {
        report('checking', 0);
        if (resourceUrl === null) checked ??= await prepare(signal);
        signal.throwIfAborted();
        if (checked) kind = checked.type.kind;
        if (resourceUrl === null && checked) {
          report('uploading', 0);
          resourceUrl = await send(checked, signal, (share) => report('uploading', share));
        }
        report('processing', 1);
        const intent = { intent: 'create', kind, source: resourceUrl ?? '', filename: null, alt: '' } as const;
        fileId = value(await sendIntent<string>(intent, signal));
      }
      report('processing', 1);
      return untilReady(fileId, { name, kind, signal });
    },
  };
}

/** @throws UploadProblem if Shopify wouldn't accept the file. */
async function check(file: Blob, givenName: string, only: MediaKind | undefined): Promise<Checked> {
  const reject = (message: string) => new UploadProblem(message, { canRetry: false });
  const empty = sizeProblem(givenName, 'image', file.size === 0 ? 0 : 1);
  if (empty !== null) throw reject(empty);
  const type = readFileType(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (type === null || typeof type === 'string') throw reject(typeProblem(givenName, type));
  if (only && type.kind !== only)
    throw reject(
      `“${givenName}” is ${type.kind === 'video' ? 'a video' : 'an image'}. Choose ${only === 'image' ? 'an image' : 'a video'}.`,
    );
  const tooLarge = sizeProblem(givenName, type.kind, file.size);
  if (tooLarge !== null) throw reject(tooLarge);
  const typed = new Blob([file], { type: type.mimeType });
  const url = URL.createObjectURL(typed);
  const measures = await (type.kind === 'image' ? measureImage(url) : measureVideo(url));
  URL.revokeObjectURL(url);
  // Some browsers can't show HEIC and some videos, which Shopify converts.
  if (measures === null && type.kind === 'image' && type.extension !== 'heic') {
    throw reject(
      `“${givenName}” can’t be opened: it’s damaged or incomplete. Save it again, then upload the new file.`,
    );
  }
  const problem = measures ? measuresProblem(givenName, measures) : null;
  if (problem !== null) throw reject(problem);
  return { file: typed, type, name: nameForType(givenName, type) };
}

/** Uploads the file, and returns its URL for Shopify. */
async function send({ file, type, name }: Checked, signal: AbortSignal, onProgress: (share: number) => void) {
  const { kind, mimeType } = type;
  const intent = { intent: 'stage', kind, filename: name.slice(-200), mimeType, size: file.size } as const;
  const target = value(await sendIntent<UploadTarget>(intent, signal));
  await sendFile({ target, file, name, signal, onProgress });
  return target.resourceUrl;
}

async function untilReady(
  id: string,
  { name, kind, signal }: { name: string; kind: FileType['kind']; signal: AbortSignal },
): Promise<ShopFile> {
  const deadline = Date.now() + MAX_PROCESSING[kind];
  for (let pause = FIRST_POLL; Date.now() < deadline; pause = Math.min(pause * 1.5, SLOWEST_POLL)) {
    const state = value(await loadFileStates([id], signal))[id] satisfies FileState | undefined;
    if (state?.status === 'ready') return state.file;
    if (state?.status === 'failed') throw new UploadProblem(`“${name}”: ${state.reason}`, { canRetry: false });
    if (state?.status === 'missing') {
      throw new UploadProblem(`“${name}” was deleted from your files. Upload it again.`, { canRetry: false });
    }
    await sleep(pause, signal);
  }
  const message = `Shopify is still processing “${name}”. Try again in a few minutes, or choose it from your files later.`;
  throw new UploadProblem(message, { canRetry: true });
}

/** @throws UploadProblem */
function value<Value>(result: MediaResult<Value>): Value {
  if (result.ok) return result.value;
  throw new UploadProblem(result.message, { canRetry: true });
}

function blobOf(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]);
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
