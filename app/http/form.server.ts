import { readBody } from './body.server';

/** For forms without files. */
export const MAX_FORM_BYTES = 64 * 1024;

const URLENCODED = 'application/x-www-form-urlencoded';

const FORM_TYPES = [URLENCODED, 'multipart/form-data'];

interface FormOptions {
  /** In bytes. */
  limit?: number;
  /** Whether to read a body without content type as URL-encoded. */
  allowUntyped?: boolean;
}

/**
 * Reads the fields of a posted form. A value is a string or a File; a repeated field is a list. Nothing is validated.
 * @throws a 415 response if the body isn't a form, 413 if it exceeds the limit, 400 if it's malformed.
 */
export async function readForm(
  request: Request,
  { limit = MAX_FORM_BYTES, allowUntyped = false }: FormOptions = {},
): Promise<Record<string, unknown>> {
  const body = await readBody(request, limit);
  const contentType = request.headers.get('Content-Type') || (allowUntyped ? URLENCODED : '');
  // Media types are case-insensitive (RFC 9110, 8.3.1), but the parser accepts only lowercase.
  const type = contentType.trim().replace(/^[^;]*/, (mediaType) => mediaType.trim().toLowerCase());
  if (!FORM_TYPES.includes(type.split(';')[0] ?? '')) throw new Response('Expected a form', { status: 415 });
  let form: FormData;
  try {
    form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Response('Malformed form', { status: 400 });
  }
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  return Object.fromEntries(fields);
}
