/** Uploads a file to where Shopify wants it, with progress. */
import type { UploadTarget } from '../../../media/shop-file';

/** Why an upload stopped. The message says what to do. */
export class UploadProblem extends Error {
  override name = 'UploadProblem';
  /** Whether the same file may succeed later. */
  readonly canRetry: boolean;

  constructor(message: string, { canRetry }: { canRetry: boolean }) {
    super(message);
    this.canRetry = canRetry;
  }
}

/**
 * @param onProgress the share that's sent, from 0 to 1
 * @throws UploadProblem, AbortError
 */
export function sendFile(input: {
  target: UploadTarget;
  file: Blob;
  name: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}): Promise<void> {
  const { target, file, name, signal, onProgress } = input;
  const form = new FormData();
  for (const parameter of target.parameters) form.append(parameter.name, parameter.value);
  form.append('file', file, name);
  return new Promise((resolve, reject) => {
    // `fetch` doesn't tell how much is sent.
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(new UploadProblem(`Shopify’s storage didn’t accept “${name}”. Try again.`, { canRetry: true }));
    request.onerror = () =>
      reject(
        new UploadProblem(`The upload of “${name}” was interrupted. Check your connection, then try again.`, {
          canRetry: true,
        }),
      );
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.open('POST', target.url);
    request.send(form);
  });
}
