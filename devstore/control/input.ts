/** Reads the control API's requests. */
import type { Context } from 'hono';
import { z } from 'zod';

/** The request's JSON; undefined, which no schema accepts, if it's invalid. */
export async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}

/** Status 400 with `{ error, fields: { name: [messages] } }`. */
export function badRequest(c: Context, error: z.ZodError) {
  return c.json({ error: z.prettifyError(error), fields: z.flattenError(error).fieldErrors }, 400);
}
