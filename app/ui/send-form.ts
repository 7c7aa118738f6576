/** Sends a form and tells how much of it is sent, which `fetch` doesn't. */

interface SentForm {
  url: string;
  form: FormData;
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** @param share what's sent, from 0 to 1 */
  onProgress: (share: number) => void;
}

export interface FormResponse {
  status: number;
  body: string;
}

/** @throws Error if there's no response; the signal's reason if it's aborted. */
export function sendForm({ url, form, headers = {}, signal, onProgress }: SentForm): Promise<FormResponse> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, body: request.responseText });
    request.onerror = () => reject(new Error(`No response from ${url}`));
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(form);
  });
}
