import { readBody } from './body.server';
import { isWithinPartLimits, readBoundary } from './multipart';

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
    form = await parse(body, type);
  } catch {
    throw new Response('Malformed form', { status: 400 });
  }
  return fieldsOf(form);
}

/** A repeated field is a list. */
export function fieldsOf(form: Iterable<[string, FormDataEntryValue]>): Record<string, unknown> {
  // Once over all fields: `getAll` for each name takes seconds for a few thousand names.
  const fields = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

/** @throws an error if it's malformed, or has too many parts */
async function parse(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  if (type.startsWith(URLENCODED)) return new Response(body, { headers: { 'Content-Type': URLENCODED } }).formData();
  const multipart = readBoundary(type);
  if (!multipart || !isWithinPartLimits(body, multipart.boundary)) throw new Error('Malformed or too many parts');
  return new Response(body, { headers: { 'Content-Type': multipart.type } }).formData();
}
