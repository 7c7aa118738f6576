/** The app's routes and entry, as Remix's Vite plugin puts them together. */
declare module 'virtual:remix/server-build' {
  export * from '@remix-run/dev/server-build';
}
