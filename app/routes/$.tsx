/** URLs without a page. A route of its own, so that the error page's document has App Bridge, like every other one. */
export function loader(): never {
  throw new Response('Page not found', { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}
