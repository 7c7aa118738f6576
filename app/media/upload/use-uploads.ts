/** Uploads of an editor, one for each part of the document. They go on while other parts are edited. */
import { type MutableRefObject, useEffect, useMemo, useRef, useState } from 'react';

import type { MediaKind } from '../kinds';
import type { ShopFile } from '../shop-file';
import { UploadProblem } from './send-file';
import { type Upload, type UploadPhase, type UploadSource, createUpload } from './upload';

export interface UploadState {
  name: string;
  phase: UploadPhase | 'stopped';
  /** What's sent, from 0 to 1. */
  share: number;
  /** Why it stopped; null while it's running. */
  problem: { message: string; canRetry: boolean } | null;
}

export interface Uploads {
  /** By the ID of the part that it's for. Finished uploads are left out. */
  states: ReadonlyMap<string, UploadState>;
  isRunning: boolean;
  /** Replaces the part's earlier upload. `kind` is what it must be; either if omitted. */
  start: (partId: string, source: UploadSource, kind?: MediaKind) => void;
  /** Goes on with an upload that stopped. */
  retry: (partId: string) => void;
  /** Ends an upload, or forgets why it stopped. */
  cancel: (partId: string) => void;
  cancelAll: () => void;
  /** Called with each file that's ready. */
  onReady: MutableRefObject<(partId: string, file: ShopFile) => void>;
}

export function useUploads(): Uploads {
  const [states, setStates] = useState<ReadonlyMap<string, UploadState>>(new Map());
  const running = useRef(new Map<string, { upload: Upload; controller: AbortController }>());
  const onReady = useRef<Uploads['onReady']['current']>(() => undefined);

  const actions = useMemo(() => {
    const set = (partId: string, state: UploadState | null) =>
      setStates((before) => {
        const next = new Map(before);
        if (state) next.set(partId, state);
        else next.delete(partId);
        return next;
      });
    const run = async (partId: string, upload: Upload) => {
      running.current.get(partId)?.controller.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current.set(partId, { upload, controller });
      const { name } = upload;
      try {
        const file = await upload.run(signal, (phase, share) => {
          if (!signal.aborted) set(partId, { name, phase, share, problem: null });
        });
        if (signal.aborted) return;
        set(partId, null);
        running.current.delete(partId);
        onReady.current(partId, file);
      } catch (error) {
        if (signal.aborted) return;
        const isKnown = error instanceof UploadProblem;
        const message = isKnown ? error.message : `“${name}” couldn’t be uploaded. Try again.`;
        const problem = { message, canRetry: isKnown ? error.canRetry : true };
        set(partId, { name, phase: 'stopped', share: 0, problem });
      }
    };
    const cancel = (partId: string) => {
      running.current.get(partId)?.controller.abort();
      running.current.delete(partId);
      set(partId, null);
    };
    return {
      start: (partId: string, source: UploadSource, kind?: MediaKind) => void run(partId, createUpload(source, kind)),
      retry: (partId: string) => {
        const upload = running.current.get(partId)?.upload;
        if (upload) void run(partId, upload);
      },
      cancel,
      cancelAll: () => [...running.current.keys()].forEach(cancel),
    };
  }, []);

  useEffect(() => {
    const all = running.current;
    return () => all.forEach(({ controller }) => controller.abort());
  }, []);

  const isRunning = [...states.values()].some(({ phase }) => phase !== 'stopped');
  return useMemo(() => ({ states, isRunning, onReady, ...actions }), [states, isRunning, actions]);
}
