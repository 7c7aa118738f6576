/** What a draft looks like, shortly after each of its changes. */
import { useEffect, useRef, useState } from 'react';

/** Milliseconds from the last keystroke, and from the first one that isn't shown while the merchant keeps typing. */
const DEBOUNCE = 250;
const MAX_WAIT = 600;

/** Milliseconds after which the merchant is told that the preview is being updated. */
const SLOW = 700;

/** Milliseconds after which a request gives way to a newer one. */
const MAX_REQUEST = 8000;

/** What's wrong with the draft, or its preview. */
export type Loaded<Value, Problem> = { value: Value } | { problem: Problem };

export interface LivePreview<Value, Problem> {
  /** The latest one; null before the first. It stays when an update fails. */
  value: Value | null;
  /** Whether an update takes long. */
  isSlow: boolean;
  /** Why the latest update failed; null if it didn't. */
  failure: PreviewFailure<Problem> | null;
  retry: () => void;
}

/** `problem`: what to fix in the draft. Without one, the app can't be reached, and trying again may help. */
export interface PreviewFailure<Problem> {
  problem: Problem | null;
}

/**
 * Loads a preview. There's one request at a time: what's typed meanwhile is requested when it has been answered, so typing
 * neither queues up requests nor keeps the preview from ever being shown.
 *
 * @param input of the preview. A new one is loaded when its identity changes; null for none.
 * @param load must stay the same. Throws if the app doesn't respond.
 */
export function useLivePreview<Input, Value, Problem>(
  input: Input | null,
  load: (input: Input, signal: AbortSignal) => Promise<Loaded<Value, Problem>>,
): LivePreview<Value, Problem> {
  const [value, setValue] = useState<Value | null>(null);
  const [isSlow, setIsSlow] = useState(false);
  const [failure, setFailure] = useState<PreviewFailure<Problem> | null>(null);
  const [attempt, setAttempt] = useState(0);
  /** Counts answers, so that what was typed meanwhile is sent then. */
  const [answers, setAnswers] = useState(0);
  const request = useRef<{ controller: AbortController; input: Input; startedAt: number } | null>(null);
  /** The input and attempt that were answered last, and when the first change since then was made. */
  const shown = useRef<{ input: Input; attempt: number } | null>(null);
  const changedAt = useRef<number | null>(null);

  useEffect(() => {
    if (input === null || (shown.current?.input === input && shown.current.attempt === attempt)) {
      changedAt.current = null;
      return;
    }
    const now = Date.now();
    changedAt.current ??= now;
    const send = async () => {
      changedAt.current = null;
      request.current?.controller.abort();
      const controller = new AbortController();
      request.current = { controller, input, startedAt: Date.now() };
      const slow = setTimeout(() => setIsSlow(true), SLOW);
      const result = await load(input, controller.signal).catch(() => null);
      clearTimeout(slow);
      if (controller.signal.aborted) return;
      request.current = null;
      shown.current = { input, attempt };
      setIsSlow(false);
      if (result && 'value' in result) setValue(result.value);
      setFailure(result && 'value' in result ? null : { problem: result?.problem ?? null });
      setAnswers((count) => count + 1);
    };
    if (request.current?.input === input) return;
    const debounce = shown.current === null && request.current === null ? 0 : DEBOUNCE;
    const whenTyped = Math.min(debounce, changedAt.current + MAX_WAIT - now);
    // An answer restarts this effect.
    const whenFree = request.current ? request.current.startedAt + MAX_REQUEST - now : 0;
    const timer = setTimeout(() => void send(), Math.max(0, whenTyped, whenFree));
    return () => clearTimeout(timer);
  }, [input, load, attempt, answers]);
  useEffect(() => () => request.current?.controller.abort(), []);

  return { value, isSlow, failure, retry: () => setAttempt((count) => count + 1) };
}
