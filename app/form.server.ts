/** Reads a form that a stranger sends. */

/** Bytes that a form may have, unless it brings a file. */
export const MAX_BYTES = 64 * 1024;

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * The fields of a posted form: text where a field was sent once, a list where it was sent more often, a File where it
 * is one. Callers check what they take.
 * @param limit bytes that it may have
 * @throws a 415 response where the body is no form, 413 where it is over the limit, 400 where it cannot be read.
 */
export async function readForm(request: Request, limit = MAX_BYTES): Promise<Record<string, unknown>> {
  const body = await readBody(request, limit);
  const type = request.headers.get('Content-Type') ?? '';
  if (!FORMS.includes(type.split(';')[0]?.trim().toLowerCase() ?? '')) {
    throw new Response('Send this as a form.', { status: 415 });
  }
  let form: FormData;
  try {
    form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Response('This form cannot be read.', { status: 400 });
  }
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  return Object.fromEntries(fields);
}

/** Reads to the end, so that the connection can be used again, but keeps no more than the limit. */
async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size <= limit) chunks.push(next.value);
  }
  if (size > limit) throw new Response('This form is too large.', { status: 413 });
  return new Uint8Array(Buffer.concat(chunks));
}
