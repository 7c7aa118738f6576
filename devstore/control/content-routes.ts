/** The control API's requests that change content behind the app's back, as a merchant or another app could. */
import { Hono } from 'hono';
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import { removeFile } from '../files/remove-file.ts';
import { storedName } from '../state/app-names.ts';
import { badRequest, readJson } from './input.ts';

const ProductChange = z.strictObject({
  title: z.string().min(1).optional(),
  status: z.enum(['ACTIVE', 'DRAFT', 'ARCHIVED']).optional(),
  /** For all variants. */
  price: z
    .string()
    .regex(/^\d+\.\d\d$/)
    .optional(),
  inventory: z.int().nonnegative().optional(),
});

const ArticleChange = z.strictObject({
  title: z.string().min(1).optional(),
  /** HTML. */
  body: z.string().optional(),
});

const MetaobjectChange = z.strictObject({
  type: z.string(),
  handle: z.string(),
  /** Values as stored, which aren't checked; null removes one. */
  fields: z.record(z.string(), z.string().nullable()),
});

const MetaobjectName = MetaobjectChange.omit({ fields: true });

/** Mounted at `/__devstore`. */
export function contentRoutes(context: StoreContext): Hono {
  const { state } = context;
  const routes = new Hono();
  const notFound = (what: string) => ({ error: `There is no ${what}.` });

  routes.post('/products/:id{\\d+}', async (c) => {
    const input = ProductChange.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    const product = state.products.find(({ id }) => id === Number(c.req.param('id')));
    if (!product) return c.json(notFound(`product ${c.req.param('id')}`), 404);
    const { price, inventory, ...rest } = input.data;
    Object.assign(product, rest);
    for (const variant of product.variants) {
      variant.price = price ?? variant.price;
      variant.inventory = inventory ?? variant.inventory;
    }
    context.save();
    return c.json(product);
  });

  routes.delete('/products/:id{\\d+}', (c) => {
    const product = state.products.find(({ id }) => id === Number(c.req.param('id')));
    if (!product) return c.json(notFound(`product ${c.req.param('id')}`), 404);
    state.products = state.products.filter((each) => each !== product);
    context.save();
    return c.json(product);
  });

  routes.delete('/files/:id{\\d+}', (c) => {
    const file = state.files.find(({ id }) => id === Number(c.req.param('id')));
    if (!file) return c.json(notFound(`file ${c.req.param('id')}`), 404);
    removeFile(context, file);
    return c.json(file);
  });

  routes.post('/articles/:id{\\d+}', async (c) => {
    const input = ArticleChange.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    const article = state.articles.find(({ id }) => id === Number(c.req.param('id')));
    if (!article) return c.json(notFound(`article ${c.req.param('id')}`), 404);
    Object.assign(article, input.data, { updatedAt: new Date().toISOString() });
    context.save();
    return c.json(article);
  });

  routes.delete('/articles/:id{\\d+}', (c) => {
    const article = state.articles.find(({ id }) => id === Number(c.req.param('id')));
    if (!article) return c.json(notFound(`article ${c.req.param('id')}`), 404);
    state.articles = state.articles.filter((each) => each !== article);
    context.save();
    return c.json(article);
  });

  const find = (name: z.infer<typeof MetaobjectName>) =>
    state.metaobjects.find(({ type, handle }) => type === storedName(name.type) && handle === name.handle);

  routes.post('/metaobjects', async (c) => {
    const input = MetaobjectChange.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    const metaobject = find(input.data);
    if (!metaobject) return c.json(notFound(`metaobject ${input.data.handle}`), 404);
    const fields = Object.entries({ ...metaobject.fields, ...input.data.fields });
    metaobject.fields = Object.fromEntries(fields.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
    metaobject.updatedAt = new Date().toISOString();
    context.save();
    return c.json(metaobject);
  });

  routes.delete('/metaobjects', async (c) => {
    const input = MetaobjectName.safeParse(await readJson(c));
    if (!input.success) return badRequest(c, input.error);
    const metaobject = find(input.data);
    if (!metaobject) return c.json(notFound(`metaobject ${input.data.handle}`), 404);
    state.metaobjects = state.metaobjects.filter((each) => each !== metaobject);
    context.save();
    return c.json(metaobject);
  });

  return routes;
}
