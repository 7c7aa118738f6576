/**
 * Reads a request's body to the end, so that the connection can be reused, but keeps no more than the limit in memory.
 * @param limit in bytes; applies to the actual length rather than to the `Content-Length` header
 * @throws a 413 response if the body exceeds the limit.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size <= limit) chunks.push(next.value);
  }
  if (size > limit) throw new Response('Request body too large', { status: 413 });
  return new Uint8Array(Buffer.concat(chunks));
}
