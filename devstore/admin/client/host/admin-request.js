// @ts-check
/**
 * What the store says to the admin's own pages.
 * @param {string} path below `/admin/bridge/`
 * @param {unknown} [body]
 * @returns {Promise<any>}
 * @throws with the store's own words where it refuses.
 */
export async function askStore(path, body) {
  const answer = await fetch(`/admin/bridge/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
