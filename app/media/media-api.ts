/** Requests of editors about images and videos. App Bridge signs them. */
import { UNREACHABLE } from '~/ui/fallback-on-failure';

import type { FileIntent } from './intents';
import type { FileState, MediaResult } from './shop-file';

const ROUTE = '/app/media';

const NO_RESPONSE = { ok: false, reason: 'unreachable', message: UNREACHABLE } as const;

/** @throws AbortError */
export function sendIntent<Value, Intent = FileIntent>(
  intent: Intent,
  signal: AbortSignal,
): Promise<MediaResult<Value>> {
  const headers = { 'Content-Type': 'application/json' };
  return call(ROUTE, { method: 'POST', headers, body: JSON.stringify(intent), signal });
}

/** The state of files, by ID. @throws AbortError */
export function loadFileStates(
  ids: readonly string[],
  signal: AbortSignal,
): Promise<MediaResult<Record<string, FileState>>> {
  return call(`${ROUTE}?${new URLSearchParams(ids.map((id) => ['id', id])).toString()}`, { signal });
}

/** @param path below the route. @throws AbortError */
export function loadMedia<Value>(path: string, signal: AbortSignal): Promise<MediaResult<Value>> {
  return call(ROUTE + path, { signal });
}

async function call<Value>(path: string, init: RequestInit & { signal: AbortSignal }): Promise<MediaResult<Value>> {
  try {
    const response = await fetch(path, init);
    const isAnswer = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    return isAnswer ? ((await response.json()) as MediaResult<Value>) : NO_RESPONSE;
  } catch (error) {
    init.signal.throwIfAborted();
    if (error instanceof Error) return NO_RESPONSE;
    throw error;
  }
}
