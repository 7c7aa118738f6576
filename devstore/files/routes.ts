/** Serves the shop's files, and receives staged uploads from browsers on any origin, as Shopify's storage does. */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';

import type { StoreContext } from '../context.ts';
import { FORMATS, convertImage, isImageFormat } from './convert-image.ts';
import { mimeTypeOf } from './mime-type.ts';
import { FILES_PATH, readFileBytes } from './folder.ts';
import { receiveUpload, resourceUrl, UPLOADS_PATH, UploadError } from './staged-uploads.ts';

/** Mounted at the root. */
export function fileRoutes(context: StoreContext): Hono {
  const routes = new Hono();
  routes.use(`${FILES_PATH}/*`, cors());
  routes.get(`${FILES_PATH}/:name`, (c) => sendFile(context, c, c.req.param('name')));

  routes.use(`${UPLOADS_PATH}/*`, cors({ origin: '*', allowMethods: ['GET', 'POST', 'PUT'], maxAge: 3600 }));
  routes.post(`${UPLOADS_PATH}/`, (c) =>
    answer(c, async () => {
      const form = await whole(c.req.formData());
      const field = (name: string) => {
        const value = form.get(name);
        return typeof value === 'string' ? value : '';
      };
      const file = form.get('file');
      if (!(file instanceof File)) throw new UploadError(400, 'InvalidArgument', 'The form has no file.');
      const upload = receiveUpload(context, {
        ...{ key: field('key'), signature: field('x-goog-signature'), mimeType: field('Content-Type') },
        ...{ method: 'POST', bytes: new Uint8Array(await file.arrayBuffer()) },
      });
      const location = resourceUrl(context, upload);
      return c.body(`<?xml version="1.0"?><PostResponse><Location>${location}</Location></PostResponse>`, 201, {
        'Content-Type': 'application/xml',
      });
    }),
  );
  routes.put(`${UPLOADS_PATH}/:key{.+}`, (c) =>
    answer(c, async () => {
      receiveUpload(context, {
        ...{ key: c.req.param('key'), signature: c.req.query('X-Goog-Signature') ?? '' },
        ...{ mimeType: c.req.header('content-type') ?? '', method: 'PUT' },
        bytes: new Uint8Array(await whole(c.req.arrayBuffer())),
      });
      return c.body(null, 200);
    }),
  );
  return routes;
}

/** A request's body. An interrupted one is never kept. */
async function whole<Body>(body: Promise<Body>): Promise<Body> {
  try {
    return await body;
  } catch {
    throw new UploadError(400, 'IncompleteBody', 'The upload was interrupted, or is not a form.');
  }
}

/** Answers rejected uploads with XML. */
async function answer(c: Context, respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    const xml = `<?xml version="1.0"?><Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>`;
    return c.body(xml, error.status, { 'Content-Type': 'application/xml' });
  }
}

/**
 * Sends a file, or the part that a video player asks for. Images have the size they have, whatever the URL asks for, and the
 * format that it asks for.
 */
async function sendFile(context: StoreContext, c: Context, name: string): Promise<Response> {
  const isKnown = context.state.files.some(({ filename, preview }) => [filename, preview].includes(name));
  const stored = isKnown ? readFileBytes(context, name) : null;
  if (!stored) return c.text('Not found', 404);
  const format = c.req.query('format');
  const isConverted = isImageFormat(format) && mimeTypeOf(name) !== FORMATS[format];
  const bytes = isConverted ? await convertImage(stored, format) : stored;
  const headers = {
    'Content-Type': isConverted ? FORMATS[format] : mimeTypeOf(name),
    'Cache-Control': 'public, max-age=31557600',
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    // An SVG could contain a script.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('range') ?? '') ?? [];
  if (from === undefined) return c.body(new Uint8Array(bytes), 200, headers);
  const [start, end] = [Number(from), Math.min(to ? Number(to) : Infinity, bytes.length - 1)];
  if (start > end) return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${bytes.length}` });
  return c.body(new Uint8Array(bytes.subarray(start, end + 1)), 206, {
    ...headers,
    'Content-Range': `bytes ${start}-${end}/${bytes.length}`,
  });
}
