/** Uploads a file to where Shopify wants it, with progress. */
import { sendForm } from '~/ui/send-form';

import type { UploadTarget } from '../shop-file';

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
export async function sendFile(input: {
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
  const response = await sendForm({ url: target.url, form, signal, onProgress }).catch(() => null);
  signal.throwIfAborted();
  if (!response) {
    throw new UploadProblem(`The upload of “${name}” was interrupted. Check your connection, then try again.`, {
      canRetry: true,
    });
  }
  if (response.status < 200 || response.status >= 300)
    throw new UploadProblem(`Shopify’s storage didn’t accept “${name}”. Try again.`, { canRetry: true });
}
