// @ts-check
/**
 * Posts to the store from the admin's own pages.
 * @param {string} path below `/admin/bridge/`
 * @param {unknown} [body]
 * @returns {Promise<any>}
 * @throws {Error} with the store's message if the request is rejected
 */
export async function postToStore(path, body) {
  const response = await fetch(`/admin/bridge/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
