/** Generates bodies: forms, JSON and bytes, well-formed or not. 99 % are under 10 KB, the others up to 3 MB. */
import * as fc from 'fast-check';

export interface BodySpec {
  type: string | null;
  /** Is made when it's sent, because all of them together would take gigabytes. */
  make: () => Buffer;
}

const KB = 1024;
const MB = 1024 * KB;

const TYPES = [
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/json',
  ],
  ...['text/plain', 'application/octet-stream', 'application/xml', 'APPLICATION/JSON; charset=utf-16', ';;;=', 'x', ''],
];

const value = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    'yes',
    '-1',
    '\0',
    '\ud800',
    '1e999',
    '=1+1',
    '<script>',
    '{{7*7}}',
    'stray@example.org\r\nBcc: x',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const names = [
  'email',
  'brief',
  'consent',
  'consent_version',
  'altcha',
  'locale',
  'intent',
  'visit',
  'routine',
  'steps',
];
const name = fc.oneof(fc.constantFrom(...names, '__proto__', 'title', 'file', ''), fc.string({ maxLength: 10 }));
const pairs = fc.array(fc.tuple(name, value), { maxLength: 12 });

/** Intents of the admin's routes, so that some bodies get beyond the first check. */
const intent = fc.constantFrom(
  'save',
  'publish',
  'preview',
  'test',
  'choose',
  'generate',
  'copy',
  'remove',
  'assign',
  'x',
);
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .tuple(intent, fc.jsonValue({ maxDepth: 3 }))
    .map(([name, document]) =>
      JSON.stringify({ intent: name, revision: 1, document, text: document, changes: document }),
    ),
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"',
    '{"intent":',
    '['.repeat(5000),
    '{"a":'.repeat(1000),
    `[${'1,'.repeat(3000)}1]`,
  ),
);

const urlencoded = (fields: [string, string][]) =>
  new URLSearchParams(fields.map((pair) => pair.map((text) => text.toWellFormed()) as [string, string])).toString();

const multipart = (fields: [string, string][]) =>
  `${fields.map(([key, text]) => `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${text}\r\n`).join('')}--x--\r\n`;

/** A few bytes repeated up to a size: their number of parts, values or levels is what takes time. */
const large = fc
  .tuple(
    fc.constantFrom('a', '[', '{"a":', '1,', '&', 'a=1&', '--x\r\n\r\n', '%00', '\0', '"\\ud800",'),
    fc.integer({ min: 10 * KB, max: 3 * MB }),
  )
  .map(
    ([text, size]) =>
      () =>
        Buffer.alloc(size, text),
  );

export function body(fields: Record<string, string>): fc.Arbitrary<BodySpec> {
  const valid = pairs.map((changes) => Object.entries({ ...fields, ...Object.fromEntries(changes.slice(0, 2)) }));
  const small = fc.oneof(
    fc.tuple(fc.constant('application/x-www-form-urlencoded'), fc.oneof(pairs, valid).map(urlencoded)),
    fc.tuple(fc.constant('multipart/form-data; boundary=x'), fc.oneof(pairs, valid).map(multipart)),
    fc.tuple(fc.constant('application/json'), json),
    fc.tuple(fc.constantFrom(...TYPES), fc.oneof(json, pairs.map(urlencoded), pairs.map(multipart))),
    fc.tuple(fc.constantFrom(...TYPES, null), fc.string({ unit: 'binary', maxLength: 2000 })),
  );
  return fc.oneof(
    {
      weight: 99,
      arbitrary: small.map(([type, text]) => ({ type, make: () => Buffer.from(text).subarray(0, 10 * KB) })),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...TYPES), large).map(([type, make]) => ({ type, make })) },
  );
}
