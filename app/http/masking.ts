/** Masks credentials, tokens, email addresses and query values in log messages. */

/** Longer texts are cut first, to bound the time that masking takes. */
const MAX_LENGTH = 16_384;

const MASKS: [pattern: RegExp, replacement: string][] = [
  // Whole connection strings, because a password may contain any character.
  [/\b(postgres(?:ql)?|smtps?|mysql|mongodb(?:\+srv)?|rediss?|amqps?):\/\/[^\s"'`<>]*/gi, '$1://[masked]'],
  // User and password in other URLs.
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/"'`<>@]{1,500}@/gi, '$1[masked]@'],
  // Queries and fragments with values.
  [/([?#])[\w.~%[\]-]{1,100}=[^\s"'`<>)]*/g, '$1[masked]'],
  [/\b((?:proxy-)?authorization|(?:set-)?cookie)(["']?\s*[:=]\s*)[^\r\n]+/gi, '$1$2[masked]'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 [masked]'],
  [
    /\b(\w*(?:password|passwd|passphrase|secret|token|hmac|signature|api_?key))(["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;}\])]+)/gi,
    '$1$2[masked]',
  ],
  // Values in PostgreSQL errors: `Key (email)=(…)`, `invalid input syntax for type uuid: "…"`.
  [/(\bkey \([^)]*\)=)\([^\r\n]*\)/gi, '$1([masked])'],
  [/(\b(?:invalid|malformed|out of range)\b[^"\r\n]*: )"[^\r\n]*"/gi, '$1"[masked]"'],
  [/(\bfailing row contains )\([^\r\n]*\)/gi, '$1([masked])'],
  [/(\bsyntax error at or near )"[^\r\n]*"/gi, '$1"[masked]"'],
  // The arguments of a Prisma call, between its name and the error message.
  [/(\binvocation(?: in\s+\S+)?:)[\s\S]*(?=\n\n\S)/g, '$1 [masked]'],
  // Email addresses, also encoded, but not package paths: node_modules/@scope/name.
  [
    /(?:"(?:[^"\\\r\n]|\\.){1,64}"|[^\s@<>"'`(),;:=[\]{}|\\]{1,128})(?<!node_modules\/)(?:@|%40|%2540|&#64;|&#x40;|\\u0040)(?:\[[^\]\s]{1,64}\]|[^\s@<>"'`(),;:[\]{}|\\/?&#]{1,255})/gi,
    '[email]',
  ],
  // JSON web tokens, Shopify's tokens, base64 with padding, and other long random text. UUIDs are shorter.
  [/\beyJ[\w-]{4,}(?:\.[\w-]+){1,2}\.?/g, '[masked]'],
  [/\bshp[a-z]{2,3}_\w+/g, '[masked]'],
  [/(?<![\w+/=-])[A-Za-z0-9+/]{22,}={1,2}/g, '[masked]'],
  [/[\w-]{40,}/g, '[masked]'],
];

/** Masks any text, such as a message or a stack trace. */
export function maskText(text: string): string {
  let masked = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)} [cut]` : text;
  for (const [pattern, replacement] of MASKS) masked = masked.replace(pattern, replacement);
  return masked;
}

/** More than any page uses. A limit, because each is searched for in every message. */
const MAX_PARAMETERS = 50;

/** Query parameters that are useful in logs and never personal. */
const PLAIN_PARAMETERS = new Set(['shop', 'locale', 'path_prefix', 'timestamp', '_data', 'index', 'embedded']);

/**
 * Query values that may be personal, such as search terms: as written and decoded.
 * @param url path and query, as requested
 */
export function queryTerms(url: string): string[] {
  const start = url.indexOf('?');
  if (start === -1) return [];
  const terms = new Set<string>();
  for (const part of url.slice(start + 1).split('&', MAX_PARAMETERS)) {
    const [rawName = '', ...rest] = part.split('=');
    const raw = rest.join('=');
    const [[name, value] = ['', '']] = new URLSearchParams(`${rawName}=${raw}`);
    if (PLAIN_PARAMETERS.has(name)) continue;
    for (const term of [value, raw, decode(raw)]) if (isTerm(term)) terms.add(term);
  }
  return [...terms];
}

/** Masks terms in a text, ignoring case. Short terms are masked only as whole words. */
export function maskTerms(text: string, terms: string[]): string {
  if (terms.length === 0) return text;
  const alternatives = [...terms]
    .sort((one, other) => other.length - one.length)
    .map((term) => {
      const escaped = term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      return term.length < 4 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
    });
  return text.replace(new RegExp(alternatives.join('|'), 'giu'), '[masked]');
}

/** A single ASCII character isn't worth masking, but a single Chinese character may be a name. */
function isTerm(text: string): boolean {
  return text.length > 1 || /[^\0-\x7f]/.test(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
