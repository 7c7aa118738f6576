/** Reads what a stranger sends. */

/**
 * Reads to the end, so that the connection can be used again, but keeps no more than the limit.
 * @param limit bytes that it may have; what its headers say of its length is not believed.
 * @throws a 413 response where it is over the limit.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size <= limit) chunks.push(next.value);
  }
  if (size > limit) throw new Response('This is too large.', { status: 413 });
  return new Uint8Array(Buffer.concat(chunks));
}
