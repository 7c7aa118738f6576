/** Stands in for what the app asks YouTube and Vimeo: oEmbed, and whether a still exists. */
import { type Context, Hono } from 'hono';

import { readStill } from './stills.ts';

/** The demo's network sends requests for these hosts to `/video-hosts/<host>/…`. */
export const VIDEO_HOSTS_PATH = '/video-hosts';

export function videoHostRoutes(): Hono {
  const routes = new Hono();
  routes.get(`${VIDEO_HOSTS_PATH}/www.youtube.com/oembed`, (c) => {
    const id = new URL(c.req.query('url') ?? '').searchParams.get('v') ?? '';
    if (id.startsWith('none')) return c.text('Not Found', 404);
    return c.json({
      ...{ type: 'video', version: '1.0', provider_name: 'YouTube', title: `A video on YouTube (${id})` },
      ...{ width: 200, height: 113, thumbnail_url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg` },
    });
  });
  routes.get(`${VIDEO_HOSTS_PATH}/vimeo.com/api/oembed.json`, (c) => {
    const id = new URL(c.req.query('url') ?? '').pathname.slice(1);
    return c.json({
      ...{ type: 'video', version: '1.0', provider_name: 'Vimeo', title: `A video on Vimeo (${id})` },
      ...{ width: 1280, height: 720, thumbnail_url: `https://i.vimeocdn.com/video/${id}-still_1280x720` },
    });
  });
  for (const host of ['i.ytimg.com', 'i.vimeocdn.com']) {
    routes.get(`${VIDEO_HOSTS_PATH}/${host}/*`, (c) => still(c, `https:/${c.req.path.slice(VIDEO_HOSTS_PATH.length)}`));
  }
  return routes;
}

async function still(c: Context, url: string): Promise<Response> {
  const bytes = await readStill(url);
  return bytes ? c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/jpeg' }) : c.text('Not Found', 404);
}
