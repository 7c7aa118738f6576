/** The shop's menus: `main-menu` links to the home page and the blogs, `footer` to the blogs. */
import { localizedPath } from '../../languages/language.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { blogDrop } from './blog.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { ListDrop } from './list.ts';

interface Link {
  title: string;
  handle: string;
  url: string;
  type: string;
  object: StrictDrop | null;
}

export function linkListsDrop(context: LocalizedContext, path: string): ListDrop {
  const handles = ['main-menu', 'footer'];
  const lists = () => handles.map((handle) => linkListDrop(context, path, handle));
  return new ListDrop('linklists', lists, (handle) => linkListDrop(context, path, handle));
}

/** A menu by its handle, or null if there is none. */
function linkListDrop(context: LocalizedContext, path: string, handle: string): StrictDrop | null {
  const { language, state } = context;
  const home: Link = { title: 'Home', handle: 'home', url: language.rootUrl, type: 'frontpage_link', object: null };
  const blogs = state.blogs.map((blog) => ({
    ...{
      title: blog.title,
      handle: blog.handle,
      url: localizedPath(language, `/blogs/${blog.handle}`),
      type: 'blog_link',
    },
    object: blogDrop(context, blog),
  }));
  const menus: Record<string, [string, Link[]]> = {
    'main-menu': ['Main menu', [home, ...blogs]],
    footer: ['Footer menu', blogs],
  };
  const [title, links] = menus[handle] ?? [];
  if (!title || !links) return null;
  return strictDrop('linklist', {
    ...{ handle, title, levels: 1 },
    links: () => links.map((link) => linkDrop(link, path)),
  });
}

function linkDrop(link: Link, path: string): StrictDrop {
  return strictDrop('link', {
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
