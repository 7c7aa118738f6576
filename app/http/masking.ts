/** Masks credentials, tokens, email addresses and a request's values in log messages, and escapes what could forge others. */

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
    /(?:"(?:[^"\\\r\n]|\\.){1,64}"|[^\s@<>"'`(),;:[\]{}|\\]{1,128})(?<!node_modules\/)(?:@|%40|%2540|&#64;|&#x40;|\\u0040)(?:\[[^\]\s]{1,64}\]|[^\s@<>"'`(),;:[\]{}|\\/?&#]{1,255})/gi,
    '[email]',
  ],
  // JSON web tokens, Shopify's tokens, base64 with padding, and other long random text. UUIDs are shorter.
  [/\beyJ[\w-]{4,}(?:\.[\w-]+){1,2}\.?/g, '[masked]'],
  [/\bshp[a-z]{2,3}_\w+/g, '[masked]'],
  [/(?<![\w+/=-])[A-Za-z0-9+/]{22,}={1,2}/g, '[masked]'],
  // Each character may be encoded, once or more often.
  [/(?:[\w-]|%(?:25)*[0-9a-f]{2}){40,}/gi, '[masked]'],
];

/** Words and paths that no pattern matches, which most texts of request lines are. */
const PLAIN_TEXT = /^(?!.*(?:shp|eyJ))[\w/.*-]{0,39}$/;

/** Masks any text, such as a message or a stack trace. */
export function maskText(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  let masked = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)} [cut]` : text;
  for (const [pattern, replacement] of MASKS) masked = masked.replace(pattern, replacement);
  return masked;
}

/** Escapes line breaks, terminal codes and invisible characters, with which a text could look like another line. */
export function escapeControls(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** More than any page uses. A limit, because each is searched for in every message; URLs with more are rejected. */
export const MAX_PARAMETERS = 100;
export const MAX_SEGMENTS = 30;

/** Query parameters that are useful in logs and never personal, and what they can be. */
const PLAIN_PARAMETERS: Record<string, RegExp> = {
  shop: /^[a-z0-9][a-z0-9-]*\.(?:myshopify\.com|example)$/,
  locale: /^[A-Za-z-]{2,20}$/,
  path_prefix: /^\/[\w./-]{1,60}$/,
  timestamp: /^\d{1,12}$/,
  _data: /^[\w./$-]{1,80}$/,
  index: /^$/,
  embedded: /^\d$/,
};

/** Path segments that aren't personal: names of pages, and row IDs. */
const PLAIN_SEGMENT = /^(?:[a-z_][a-z_-]{0,23}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * A request's values that may be personal or secret, as written and decoded: tokens in its path, search terms in its query,
 * and the same of the page that it came from.
 * @param url path and query, as requested
 */
export function requestTerms(url: string, referrer = ''): string[] {
  const terms = new Set<string>();
  for (const each of [url, referrer.replace(/^\w+:\/\/[^/?#]*/, '')]) {
    const [path = '', ...rest] = each.split(/[?#]/);
    for (const segment of path.split(/[/\\]/, MAX_SEGMENTS)) {
      if (!PLAIN_SEGMENT.test(segment)) addTerms(terms, segment, segment);
    }
    for (const part of rest.join('&').split('&', MAX_PARAMETERS)) {
      const [name = '', ...values] = part.split('=');
      const raw = values.join('=');
      const value = new URLSearchParams(`x=${raw}`).get('x') ?? '';
      if (!isPlain(name, value)) addTerms(terms, raw, value);
      // An unknown name may be a value, too.
      if (!/^[\w.-]{1,40}$/.test(name)) addTerms(terms, name, name);
    }
  }
  return [...terms];
}

function isPlain(name: string, value: string): boolean {
  return Object.hasOwn(PLAIN_PARAMETERS, name) && PLAIN_PARAMETERS[name]?.test(value) === true;
}

function addTerms(terms: Set<string>, raw: string, value: string): void {
  for (const term of [value, raw, decode(raw), escapeControls(value), escapeControls(decode(raw))]) {
    if (isTerm(term)) terms.add(term);
  }
}

/** Masks terms in a text, ignoring case. Short terms are masked only as whole words. */
export function maskTerms(text: string, terms: string[]): string {
  const pattern = terms.length > 0 ? patternOf(terms) : null;
  return pattern && text.length >= pattern.shortest ? text.replace(pattern.expression, '[masked]') : text;
}

interface TermsPattern {
  expression: RegExp;
  /** Length of the shortest term. No shorter text contains one. */
  shortest: number;
}

/** A request's lines have several texts, and all have the same terms. */
const patterns = new WeakMap<string[], TermsPattern>();

function patternOf(terms: string[]): TermsPattern {
  const known = patterns.get(terms);
  if (known) return known;
  let expression: RegExp | undefined;
  const alternatives = () =>
    [...terms]
      .sort((one, other) => other.length - one.length)
      .map((term) => {
        const escaped = term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        return term.length < 4 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
      });
  const pattern = {
    // Built when a text is long enough: few are.
    get expression() {
      return (expression ??= new RegExp(alternatives().join('|'), 'giu'));
    },
    shortest: Math.min(...terms.map((term) => term.length)),
  };
  patterns.set(terms, pattern);
  return pattern;
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
