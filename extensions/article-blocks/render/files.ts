/** The extension's files, which Vite puts into the bundle. */

/** Texts of a locale file, by key. */
export type Texts = { [key: string]: string | Texts };

/** Liquid by name without `.liquid`. */
export const BLOCKS = byName(
  import.meta.glob<string>('../blocks/*.liquid', { query: '?raw', import: 'default', eager: true }),
);

export const SNIPPETS = byName(
  import.meta.glob<string>('../snippets/*.liquid', { query: '?raw', import: 'default', eager: true }),
);

/** Texts for readers by locale. The default one is `en.default`. */
export const LOCALES = byName(
  import.meta.glob<Texts>(['../locales/*.json', '!../locales/*.schema.json'], { import: 'default', eager: true }),
);

/** Built scripts and stylesheets by name, such as `player.js`; empty before `npm run build:extension`. */
export const ASSETS = new Map(
  Object.entries(
    import.meta.glob<string>('../assets/*.{js,css,json}', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);

function byName<T>(files: Record<string, T>): Map<string, T> {
  return new Map(
    Object.entries(files).map(([path, content]) => [
      path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:liquid|json)$/, ''),
      content,
    ]),
  );
}
