/** The environment, read once and checked; the only file of the app that reads `process.env`. */
import { z } from 'zod';

const optionalUrl = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional());

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),

  /** Client id and secret of the app. `shopify app dev` sets them; elsewhere they are the Partner dashboard's. */
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  /** Address of the app as browsers reach it. */
  SHOPIFY_APP_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  /** Access scopes, separated by commas, as in shopify.app.toml. Set by `shopify app dev`. */
  SCOPES: z
    .string()
    .default('write_app_proxy,write_content')
    .transform((scopes) => scopes.split(',').map((scope) => scope.trim())),
  /** A custom domain of the shop, where the shop has one in place of myshopify.com. */
  SHOP_CUSTOM_DOMAIN: z.string().optional(),
  /** Where App Bridge is loaded from, if not from Shopify. */
  APP_BRIDGE_URL: optionalUrl,

  /** PostgreSQL. `prisma/with-database.ts` sets it to the embedded one where it is not set. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
  /** Connections that one process opens at most. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(8),

  /** The mail server, with name and password where it wants them: `smtps://user:password@smtp.example.com`. */
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://'),
  /** Address that mail is sent from. The shop's name is put before it. */
  MAIL_FROM: z.email(),

  /** Whether the web process also works off the queue; `off` where `npm run worker` does. */
  WORKER: z.enum(['inline', 'off']).default('inline'),
});

export type Env = z.infer<typeof schema>;

/**
 * Checks an environment.
 * @throws an Error that names every variable that is missing or wrong, and what is wrong with it.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete (see the README's table of variables):\n${lines.join('\n')}`);
}

export const env = parseEnv(process.env);
