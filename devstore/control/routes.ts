/** The control API under `/__devstore`, for tests and for trying things out, and its page. */
import { Hono } from 'hono';
import { z } from 'zod';

import { clientFiles } from '../pages/client-files.ts';
import { controlPage } from './control-page.ts';
import { viewState } from './state-view.ts';
import type { StoreContext } from '../context.ts';
import { FAULT_MODES, FAULT_TARGETS } from '../faults.ts';
import type { MailServer } from '../mail/server.ts';
import { changeProxyPath, proxyPath } from '../proxy/path.ts';
import { AppAction, changeApp, sendWebhook } from './app-action.ts';
import { addCustomer } from './add-customer.ts';
import { contentRoutes } from './content-routes.ts';
import { badRequest, readJson } from './input.ts';

const FaultInput = z.strictObject({
  target: z.enum(FAULT_TARGETS),
  mode: z.enum(FAULT_MODES),
  times: z.int().positive().nullish(),
});

const WebhookInput = z.strictObject({
  topic: z.string().min(1),
  payload: z.record(z.string(), z.unknown()).default({}),
});

const CustomerInput = z.strictObject({
  email: z.email().transform((email) => email.toLowerCase()),
  tags: z.array(z.string()).default([]),
  marketingState: z.enum(['SUBSCRIBED', 'PENDING', 'UNSUBSCRIBED', 'NOT_SUBSCRIBED']).default('NOT_SUBSCRIBED'),
  /** Defaults to now, if the state says that there was a choice. */
  consentUpdatedAt: z.iso.datetime().nullish(),
});

const ProxyInput = z.strictObject({ path: z.string() });

const ConsentInput = z.strictObject({ analytics: z.boolean() });

/** Sent by storefront pages. */
const AnalyticsInput = z.strictObject({ name: z.string().min(1), data: z.unknown() });
const MAX_ANALYTICS = 500;

export function controlRoutes(context: StoreContext, mail: MailServer): Hono {
  const routes = new Hono();

  // Matches with and without a trailing slash.
  const isIndex = (path: string) => /^\/__devstore\/?$/.test(path);
  routes.get('*', (c, next) => (isIndex(c.req.path) ? c.html(controlPage(context)) : next()));
  routes.route('/files', clientFiles());

  routes.route('/', contentRoutes(context));

  routes.get('/state', (c) => c.json(viewState(context)));

  // A whole mailbox may have megabytes.
  routes.get('/mail', (c) => {
    const to = c.req.query('to') ?? '';
    return c.json(mail.messages().filter((message) => message.to.includes(to)));
  });
  routes.delete('/mail', (c) => {
    mail.clear();
    return c.json(mail.messages());
  });

  routes.get('/faults', (c) => c.json(context.faults.list()));
  routes.post('/faults', async (c) => {
    const input = FaultInput.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    context.faults.add({ ...input.data, times: input.data.times ?? null });
    return c.json(context.faults.list(), 201);
  });
  routes.delete('/faults', (c) => {
    context.faults.clear();
    return c.json(context.faults.list());
  });

  routes.post('/webhooks', async (c) => {
    const input = WebhookInput.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    try {
      return c.json(await sendWebhook(context, input.data));
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400);
    }
  });

  routes.post('/customers', async (c) => {
    const input = CustomerInput.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    const customer = addCustomer(context, input.data);
    return customer ? c.json(customer, 201) : c.json({ error: `${input.data.email} is a customer already` }, 409);
  });

  routes.post('/consent', async (c) => {
    const input = ConsentInput.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    context.state.consent = input.data;
    context.save();
    return c.json(context.state.consent);
  });
  routes.post('/analytics', async (c) => {
    const input = AnalyticsInput.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    const event = { ...input.data, at: new Date().toISOString() };
    context.state.analytics = [...context.state.analytics, event].slice(-MAX_ANALYTICS);
    context.save();
    return c.json(event, 201);
  });

  routes.post('/proxy', async (c) => {
    const input = ProxyInput.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    try {
      changeProxyPath(context, input.data.path);
      return c.json({ path: proxyPath(context) });
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400);
    }
  });

  routes.post('/app', async (c) => {
    const input = AppAction.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    try {
      await changeApp(context, input.data);
      return c.json(viewState(context).installation);
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400);
    }
  });

  return routes;
}
