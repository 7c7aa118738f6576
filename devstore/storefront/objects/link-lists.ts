/** The shop's menus: `main-menu` leads to the home page and the blogs, `footer` to the blogs. */
import { urlIn } from '../language.ts';
import type { Page } from '../page.ts';
import { blogDrop } from './blog.ts';
import { type HonestDrop, honestDrop } from './honest-drop.ts';
import { ListDrop } from './list.ts';

interface Link {
  title: string;
  handle: string;
  url: string;
  type: string;
  object: HonestDrop | null;
}

export function linkListsDrop(page: Page): ListDrop {
  const handles = ['main-menu', 'footer'];
  const lists = () => handles.map((handle) => linkListDrop(page, handle));
  return new ListDrop('linklists', lists, (handle) => linkListDrop(page, handle));
}

/** A menu by its handle; null where the shop has none of that name. */
function linkListDrop(page: Page, handle: string): HonestDrop | null {
  const { language } = page.context;
  const home: Link = { title: 'Home', handle: 'home', url: language.rootUrl, type: 'frontpage_link', object: null };
  const blogs = page.context.state.blogs.map((blog) => ({
    ...{ title: blog.title, handle: blog.handle, url: urlIn(language, `/blogs/${blog.handle}`), type: 'blog_link' },
    object: blogDrop(page.context, blog),
  }));
  const menus: Record<string, [string, Link[]]> = {
    'main-menu': ['Main menu', [home, ...blogs]],
    footer: ['Footer menu', blogs],
  };
  const [title, links] = menus[handle] ?? [];
  if (!title || !links) return null;
  return honestDrop('linklist', {
    ...{ handle, title, levels: 1 },
    links: () => links.map((link) => linkDrop(link, page.location.path)),
  });
}

function linkDrop(link: Link, path: string): HonestDrop {
  return honestDrop('link', {
    ...link,
    current: path === link.url,
    active: path === link.url || (link.type !== 'frontpage_link' && path.startsWith(`${link.url}/`)),
    child_current: false,
    child_active: false,
    links: [],
    levels: 0,
    data_sharing_opt_out_icon: null,
  });
}
