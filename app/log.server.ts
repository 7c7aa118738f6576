/**
 * The log: one JSON object per line on standard output. Personal data and secrets are masked. After `captureOutput`, that
 * includes the output of libraries.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

import { type Level, pino } from 'pino';

import { escapeControls, maskTerms, maskText } from '~/http/masking';

/** Context of the lines logged during a request. */
export interface RequestContext {
  requestId: string;
  /** The request's values, masked in every line. */
  terms: string[];
}

interface LogState {
  requests: AsyncLocalStorage<RequestContext>;
  /** Credentials from the environment, masked in every line. */
  secrets: string[];
  write: (line: string) => void;
}

// In development, this module is reloaded after each change; running requests must not lose their context.
const globals = globalThis as { unwindLog?: LogState };
const state = (globals.unwindLog ??= {
  requests: new AsyncLocalStorage(),
  secrets: [],
  write: (line) => void process.stdout.write(line),
});

const logger = pino(
  {
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  { write: (line: string) => state.write(line) },
);

/** Maximum causes logged with an error, and levels of a field's value. */
const MAX_CAUSES = 3;
const MAX_DEPTH = 4;

/** Sets the lowest level to log, and the credentials to mask. */
export function configureLog(options: { level: Level; secrets: string[] }): void {
  logger.level = options.level;
  state.secrets = options.secrets;
}

/** Logs what failed, with the error's message and stack. */
export function logError(message: string, error?: unknown): void {
  log('error', message, {}, error);
}

/** Logs a message with fields. Strings in them are masked. */
export function log(level: Level, message: string, fields: Record<string, unknown> = {}, error?: unknown): void {
  if (!logger.isLevelEnabled(level)) return;
  const requestId = state.requests.getStore()?.requestId;
  const context = requestId === undefined ? {} : { requestId };
  try {
    const maskedFields = Object.entries(fields).map(([name, value]) => [mask(name), masked(value)]);
    const described = error === undefined ? {} : { error: describe(error) };
    logger[level]({ ...context, ...Object.fromEntries(maskedFields), ...described }, mask(message));
  } catch {
    // An error's properties may throw. Logging must not.
    logger[level](context, 'Logging failed');
  }
}

/** Runs a request's handler, so that everything it logs has the request's ID. */
export function withRequestContext<T>(context: RequestContext, run: () => T): T {
  return state.requests.run(context, run);
}

/**
 * From now on, sends all output of libraries and Node.js to the log: standard output as `info`, standard error as `warn`.
 */
export function captureOutput(): void {
  const write = process.stdout.write.bind(process.stdout);
  state.write = (line) => void write(line);
  process.stdout.write = capture('info');
  process.stderr.write = capture('warn');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log('warn', 'Node.js warning', {}, warning));
}

function capture(level: Level): typeof process.stdout.write {
  return (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text = (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()).trim();
    if (text !== '') log(level, text);
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
}

/** The properties of an error that are logged. Others may contain anything, such as a table row. */
function describe(error: unknown, depth = 0): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: mask(String(error)) };
  if (!(error instanceof Error)) return { type: error.constructor?.name ?? 'object' };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  const errors = error instanceof AggregateError ? error.errors.slice(0, MAX_CAUSES) : [];
  return {
    type: mask(name),
    message: mask(message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: masked(code) } : {}),
    stack: stackFrames(stack ?? '', message).join('\n'),
    ...(cause === undefined || depth === MAX_CAUSES ? {} : { cause: describe(cause, depth + 1) }),
    ...(errors.length === 0 || depth === MAX_CAUSES
      ? {}
      : { errors: errors.map((each: unknown) => describe(each, depth + 1)) }),
  };
}

/** The frames of a stack. What comes before is the message, or looks like one. */
function stackFrames(stack: string, message: string): string[] {
  const start = stack.indexOf(message);
  const lines = stack.slice(start === -1 ? 0 : start + message.length).split('\n');
  return lines.flatMap((line) => (/^\s+at /.test(line) ? [mask(line.trim())] : []));
}

/** A field's value, with every text in it masked. */
function masked(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth === MAX_DEPTH) return '[nested]';
  if (value instanceof Date) return value;
  if (value instanceof Error) return describe(value);
  if (Array.isArray(value)) return value.map((each) => masked(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [mask(name), masked(each, depth + 1)]));
}

function mask(text: string): string {
  const known = state.secrets.reduce((rest, secret) => rest.replaceAll(secret, '[masked]'), text);
  return escapeControls(maskText(maskTerms(known, state.requests.getStore()?.terms ?? [])));
}
