import { expect, it } from 'vitest';

import { adminApi } from '../../testing/admin-api.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';

const FILES = `query ThemeFiles($names: [String!], $first: Int, $after: String) {
  themes(first: 1, roles: [MAIN]) {
    nodes {
      id
      name
      role
      files(first: $first, after: $after, filenames: $names) {
        nodes {
          filename size contentType checksumMd5
          body {
            ... on OnlineStoreThemeFileBodyText { content }
            ... on OnlineStoreThemeFileBodyBase64 { contentBase64 }
            ... on OnlineStoreThemeFileBodyUrl { url }
          }
        }
        pageInfo { hasNextPage endCursor }
        userErrors { code filename }
      }
    }
  }
}`;

interface Theme {
  id: string;
  files: {
    nodes: { filename: string; body: { content?: string; contentBase64?: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const context = temporaryContext();
const run = adminApi(context, ['read_themes']);

async function theme(variables: object): Promise<Theme> {
  const { data, errors } = await run(FILES, variables);
  expect(errors).toBeUndefined();
  const [found] = (data?.themes as unknown as { nodes: Theme[] }).nodes;
  if (!found) throw new Error('There is no theme.');
  return found;
}

it('returns an image of the theme', async () => {
  const found = await theme({ names: ['assets/article-pp02-iliacus-demo.webp'] });
  const bytes = context.sources.theme.read('assets/article-pp02-iliacus-demo.webp');
  expect(found).toMatchObject({
    ...{ id: 'gid://shopify/OnlineStoreTheme/1', role: 'MAIN' },
    files: {
      nodes: [
        {
          ...{
            filename: 'assets/article-pp02-iliacus-demo.webp',
            size: String(bytes?.length),
            contentType: 'image/webp',
          },
          body: { contentBase64: bytes?.toString('base64') },
        },
      ],
      userErrors: [],
    },
  });
});

it('finds files by pattern, in pages, and names those that don’t exist', async () => {
  const first = await theme({ names: ['assets/*.css', 'assets/none.webp'], first: 2 });
  const second = await theme({ names: ['assets/*.css'], first: 50, after: first.files.pageInfo.endCursor });
  expect([...first.files.nodes, ...second.files.nodes].map(({ filename }) => filename)).toEqual(
    ['articles', 'base', 'home', 'layout', 'products'].map((name) => `assets/${name}.css`),
  );
  expect(first.files).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', filename: 'assets/none.webp' }] });
  expect((await theme({ names: ['../package.json'] })).files.nodes).toEqual([]);
});

it('returns a template as it was saved in the theme editor', async () => {
  const saved = { sections: {}, order: [] };
  context.state.theme.templates.article = saved;
  const { files } = await theme({ names: ['templates/article.json'] });
  expect(JSON.parse(files.nodes[0]?.body.content ?? '')).toEqual(saved);
});

it('has only one theme, the published one', async () => {
  const { data } = await run(`{
    themes(first: 1, roles: [UNPUBLISHED]) { nodes { id } }
    theme(id: "gid://shopify/OnlineStoreTheme/1") { role }
    other: theme(id: "gid://shopify/OnlineStoreTheme/2") { role }
  }`);
  expect(data).toEqual({ themes: { nodes: [] }, theme: { role: 'MAIN' }, other: null });
});

it('is denied without read_themes', async () => {
  const { errors } = await adminApi(temporaryContext(), ['write_files'])('{ themes(first: 1) { nodes { id } } }');
  expect(errors?.[0]?.extensions?.requiredAccess).toContain('read_themes');
});
