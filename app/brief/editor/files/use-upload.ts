/** Uploads a PDF, with progress. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useRef, useState } from 'react';

import { type FormResponse, sendForm } from '~/ui/send-form';

import { uploadProblem } from '../../files/upload-limits';
import { FILES_UNREACHABLE, type FileActionResult } from './intents';

export interface UploadState {
  name: string;
  /** What's sent, from 0 to 1. Then the app checks the file. */
  share: number;
}

interface PdfUpload {
  /** Null if there's none. */
  upload: UploadState | null;
  /** Replaces the one that's running. */
  start: (file: File) => Promise<void>;
  cancel: () => void;
}

/**
 * @param url of the route
 * @param onResult not called if the upload was canceled
 */
export function useUpload(url: string, onResult: (result: FileActionResult) => void): PdfUpload {
  const shopify = useAppBridge();
  const [upload, setUpload] = useState<UploadState | null>(null);
  const running = useRef<AbortController | null>(null);
  const send = async (file: File, signal: AbortSignal): Promise<FileActionResult> => {
    const message = await uploadProblem(file);
    if (message !== null) return { ok: false, message };
    setUpload({ name: file.name, share: 0 });
    const form = new FormData();
    form.set('file', file);
    // App Bridge only signs what's sent by `fetch`.
    const headers = { Authorization: `Bearer ${await shopify.idToken()}` };
    const onProgress = (share: number) => {
      if (!signal.aborted) setUpload({ name: file.name, share });
    };
    return resultOf(await sendForm({ url, form, headers, signal, onProgress }));
  };
  return {
    upload,
    start: async (file) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const result = await send(file, controller.signal).catch(() => FILES_UNREACHABLE);
      if (controller.signal.aborted) return;
      setUpload(null);
      onResult(result);
    },
    cancel: () => {
      running.current?.abort();
      setUpload(null);
    },
  };
}

/** Without a response of the app's, it's unreachable. */
function resultOf({ body }: FormResponse): FileActionResult {
  try {
    const result = JSON.parse(body) as Partial<FileActionResult> | null;
    return typeof result?.ok === 'boolean' ? (result as FileActionResult) : FILES_UNREACHABLE;
  } catch {
    return FILES_UNREACHABLE;
  }
}
