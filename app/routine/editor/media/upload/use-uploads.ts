/** Uploads of the editor, one for each step. They go on while other steps are edited. */
import { type MutableRefObject, useEffect, useMemo, useRef, useState } from 'react';

import type { ShopFile } from '../../../media/shop-file';
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
  /** By step ID. Finished uploads are left out. */
  states: ReadonlyMap<string, UploadState>;
  isRunning: boolean;
  /** Replaces the step's earlier upload. */
  start: (stepId: string, source: UploadSource) => void;
  /** Goes on with an upload that stopped. */
  retry: (stepId: string) => void;
  /** Ends an upload, or forgets why it stopped. */
  cancel: (stepId: string) => void;
  cancelAll: () => void;
  /** Called with each file that's ready. */
  onReady: MutableRefObject<(stepId: string, file: ShopFile) => void>;
}

export function useUploads(): Uploads {
  const [states, setStates] = useState<ReadonlyMap<string, UploadState>>(new Map());
  const running = useRef(new Map<string, { upload: Upload; controller: AbortController }>());
  const onReady = useRef<Uploads['onReady']['current']>(() => undefined);

  const actions = useMemo(() => {
    const set = (stepId: string, state: UploadState | null) =>
      setStates((before) => {
        const next = new Map(before);
        if (state) next.set(stepId, state);
        else next.delete(stepId);
        return next;
      });
    const run = async (stepId: string, upload: Upload) => {
      running.current.get(stepId)?.controller.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current.set(stepId, { upload, controller });
      const { name } = upload;
      try {
        const file = await upload.run(signal, (phase, share) => {
          if (!signal.aborted) set(stepId, { name, phase, share, problem: null });
        });
        if (signal.aborted) return;
        set(stepId, null);
        running.current.delete(stepId);
        onReady.current(stepId, file);
      } catch (error) {
        if (signal.aborted) return;
        const isKnown = error instanceof UploadProblem;
        const message = isKnown ? error.message : `“${name}” couldn’t be uploaded. Try again.`;
        const problem = { message, canRetry: isKnown ? error.canRetry : true };
        set(stepId, { name, phase: 'stopped', share: 0, problem });
      }
    };
    const cancel = (stepId: string) => {
      running.current.get(stepId)?.controller.abort();
      running.current.delete(stepId);
      set(stepId, null);
    };
    return {
      start: (stepId: string, source: UploadSource) => void run(stepId, createUpload(source)),
      retry: (stepId: string) => {
        const upload = running.current.get(stepId)?.upload;
        if (upload) void run(stepId, upload);
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
