/** The validated environment. The only file of the app that reads `process.env`. */
import { z } from 'zod';

import { setDataKeys } from '~/encryption/data-keys.server';
import { configureLog } from '~/log.server';

const optionalUrl = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional());

const optionalText = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());

/** One key, or several separated by commas. */
const dataKeys = z
  .string('is required: `openssl rand -base64 32` makes one')
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine((keys) => keys.every(isKey), 'each key must have at least 32 random characters');

function isKey(key: string): boolean {
  return key.length >= 32 && new Set(key).size >= 10;
}

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),

  /** The app's client ID and secret, from the Partner Dashboard. `shopify app dev` sets them. */
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  /** URL of the app as browsers reach it. */
  SHOPIFY_APP_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  /** Comma-separated access scopes, as in shopify.app.toml. `shopify app dev` sets them. */
  SCOPES: z
    .string()
    .default('write_app_proxy,write_content')
    .transform((scopes) => scopes.split(',').map((scope) => scope.trim())),
  /** App Bridge's URL, if it isn't loaded from Shopify. */
  APP_BRIDGE_URL: optionalUrl,

  /** PostgreSQL's URL. `prisma/with-database.ts` sets it to the embedded database if it's missing. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
  /**
   * Protects the access tokens and hashes in the database. Several during a rotation, newest first: new data gets the first
   * one, and what the others protect can still be read. `prisma/with-database.ts` sets it for the embedded database.
   */
  DATA_KEY: dataKeys,
  /** Maximum connections per process. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(8),

  /** The mail server's URL: `smtps://user:password@smtp.example.com`. */
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://'),
  /** The sender's address. The shop's name is used as the display name. */
  MAIL_FROM: z.email(),

  /** Whether the web process also runs jobs; `off` if `npm run worker` does. */
  WORKER: z.enum(['inline', 'off']).default('inline'),

  /** Emails that a worker sends at the same time, each over a connection of its own. */
  DELIVERY_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(10),

  /** Where the web process listens. All interfaces by default. */
  PORT: z.preprocess((value) => value || undefined, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: optionalText,
  /** Trusted proxies in front of the app: how many, or their comma-separated addresses (`loopback`, `10.0.0.0/8`). */
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : text === '' ? false : text)),
  /**
   * Which address in `X-Forwarded-For` of app proxy requests is the reader's, counted from the right. Shopify adds it, and
   * each proxy between Shopify and the app adds one more. By default 1, or 1 more than the number in `TRUST_PROXY`. If it's
   * too small, readers share limits; if it's too large, they can forge their network.
   */
  READER_HOP: z.preprocess((value) => value || undefined, z.coerce.number().int().min(1).max(10).optional()),
  /** Seconds to keep serving after a stop signal, while `/readyz` already returns 503. */
  SHUTDOWN_DELAY: z.coerce.number().min(0).max(300).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

const schema = variables.transform(({ READER_HOP, ...rest }) => ({
  ...rest,
  READER_HOP: READER_HOP ?? (typeof rest.TRUST_PROXY === 'number' ? 1 + rest.TRUST_PROXY : 1),
}));

export type Env = z.infer<typeof schema>;

/**
 * Validates an environment.
 * @throws an Error that lists every missing or invalid variable
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Invalid environment (see docs/deployment.md):\n${lines.join('\n')}`);
}

/** The environment's credentials, encoded and decoded, so that logs can mask them. */
export function secretsOf({ SHOPIFY_API_SECRET, DATABASE_URL, SMTP_URL, DATA_KEY }: Env): string[] {
  const passwords = [DATABASE_URL, SMTP_URL].map((url) => /:\/\/[^/@]*?:(.*)@/.exec(url)?.[1] ?? '');
  const all = [SHOPIFY_API_SECRET, ...DATA_KEY, ...passwords.flatMap((password) => [password, decoded(password)])];
  // Short ones could be ordinary words.
  return [...new Set(all)].filter((secret) => secret.length > 5);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const env = parseEnv(process.env);

// Set here, before anything else uses them.
setDataKeys(env.DATA_KEY);
configureLog({ level: env.LOG_LEVEL, secrets: secretsOf(env) });
