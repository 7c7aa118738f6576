/** Reads a form that a stranger sends. */
import { readBody } from './body.server';

/** Bytes that a form may have, unless it brings a file. */
export const MAX_BYTES = 64 * 1024;

const URLENCODED = 'application/x-www-form-urlencoded';

const FORMS = [URLENCODED, 'multipart/form-data'];

interface FormOptions {
  /** Bytes that it may have. */
  limit?: number;
  /** Whether what does not say what it is counts as a form. */
  mayBeUntyped?: boolean;
}

/**
 * The fields of a posted form: text where a field was sent once, a list where it was sent more often, a File where it
 * is one. Callers check what they take.
 * @throws a 415 response where the body is no form, 413 where it is over the limit, 400 where it cannot be read.
 */
export async function readForm(
  request: Request,
  { limit = MAX_BYTES, mayBeUntyped = false }: FormOptions = {},
): Promise<Record<string, unknown>> {
  const body = await readBody(request, limit);
  const said = request.headers.get('Content-Type') || (mayBeUntyped ? URLENCODED : '');
  // Letters may be small or capital in a type (RFC 9110, 8.3.1), but the parser takes small ones only.
  const type = said.trim().replace(/^[^;]*/, (kind) => kind.trim().toLowerCase());
  if (!FORMS.includes(type.split(';')[0] ?? '')) throw new Response('Send this as a form.', { status: 415 });
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
