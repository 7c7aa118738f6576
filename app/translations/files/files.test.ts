/** Translators' files: what's exported comes back the same, and what else may come is rejected with its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ResolvedText } from '../contract';
import { readCsv, writeCsv } from './csv';
import { readTranslationFile } from './read-file.server';
import { readXliff } from './xliff-read';
import { writeXliff } from './xliff-write';

const SUBJECT = { document: 'routine/hips', source: 'en', target: 'ar' };

const textOf = (path: string, original: string, translation: string): ResolvedText => ({
  ...{ path, list: null, label: 'Cue 1', group: 'Step 1: “Hips” & <more>', original, isSafety: false },
  ...{ isLong: true, max: 2000, translation, translatedFrom: null, savedPath: path },
  status: translation === '' ? 'missing' : 'translated',
});

const special = fc.constantFrom(
  '=1+1',
  '-2',
  '@x',
  '"',
  "'",
  ',',
  ';',
  '\n',
  ' ',
  'مرحبا',
  '‏',
  '&',
  '<b>',
  ']]>',
  '&amp;',
  '😀',
);
const content = fc
  .array(fc.oneof(special, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts
      .join('')
      .replace(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');
const texts = fc
  .array(fc.tuple(content, fc.option(content, { nil: '' })), { maxLength: 12 })
  .map((pairs) =>
    pairs.map(([original, translation], index) => textOf(`step/s${index}/cues/x`, original, translation)),
  );

describe('what’s exported comes back the same', () => {
  test.each([
    ['XLIFF', writeXliff, readXliff],
    ['CSV', writeCsv, readCsv],
  ])('as %s', (_, write, read) => {
    fc.assert(
      fc.property(texts, (all) => {
        const file = read(write(SUBJECT, all));
        expect(file.entries.map(({ path, original, text }) => ({ path, original, text }))).toEqual(
          all.map(({ path, original, translation }) => ({ path, original, text: translation })),
        );
        expect([file.locale, file.problems]).toEqual(['ar', []]);
        // The second time, without translations yet.
        const untranslated = all.map((text) => textOf(text.path, text.original, ''));
        const result = readTranslationFile(Buffer.from(write(SUBJECT, all)), untranslated, SUBJECT);
        expect('check' in result && result.check.changes.map(({ path, after }) => [path, after])).toEqual(
          all.filter(({ translation }) => translation !== '').map(({ path, translation }) => [path, translation]),
        );
      }),
    );
  });

  test('with the line of each text', () => {
    const all = [textOf('a', 'One\ntwo\nthree', 'x'), textOf('b', 'Four', 'y\nz'), textOf('c', 'Five', 'w')];
    for (const [write, read] of [
      [writeXliff, readXliff],
      [writeCsv, readCsv],
    ] as const) {
      const file = write(SUBJECT, all);
      const lines = file.split(/\r\n|\n/);
      for (const { path, line } of read(file).entries)
        expect(lines[line - 1]).toMatch(new RegExp(`^${path},|id="${path}"`));
    }
  });
});

const TEXTS = [textOf('title', 'Hips', ''), textOf('cue', 'Reach back', 'قديم')];
const read = (content: string | Uint8Array) =>
  readTranslationFile(typeof content === 'string' ? Buffer.from(content) : content, TEXTS, SUBJECT);
const xliff = (units: string, head = 'target-language="ar" original="routine/hips"') =>
  `<?xml version="1.0"?>\n<xliff version="1.2">\n<file ${head}>\n<body>\n${units}\n</body>\n</file>\n</xliff>`;
const unit = (id: string, source: string, target: string) =>
  `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;

describe('a file that was edited by hand', () => {
  test.each<[name: string, content: string | Uint8Array, rejection: RegExp]>([
    ['isn’t closed', xliff(unit('title', 'Hips', 'x')).replace('</target>', ''), /^Line 5: This isn’t valid XML: /],
    ['is cut off', xliff(unit('title', 'Hips', 'x')).slice(0, 150), /^Line \d+: This isn’t valid XML/],
    ['has a DTD', `<!DOCTYPE xliff SYSTEM "file:///etc/passwd">\n${xliff('')}`, /^Line 1: .*DTD/],
    [
      'has entities that multiply',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${xliff(unit('title', 'Hips', '&b;'))}`,
      /^Line 1: .*DTD/,
    ],
    ['has an unknown entity', xliff(unit('title', 'Hips', '&nbsp;')), /^Line 5: This isn’t valid XML/],
    [
      'is in another language',
      xliff('', 'target-language="de" original="routine/hips"'),
      /^Line 3: .*in German.*Arabic/,
    ],
    ['is of something else', xliff('', 'target-language="ar" original="brief/x"'), /^Line 3: .*brief\/x/],
    ['is XLIFF 2', '<xliff version="2.0"></xliff>', /^Line 1: .*XLIFF 1\.2/],
    ['is another XML', '<html>\n</html>', /^Line 1: This isn’t an XLIFF file/],
    ['is nested deeply', xliff('<g>'.repeat(10_000)), /^Line 5: This isn’t an XLIFF file/],
    ['has no columns', 'a,b\n1,2', /^Line 1: .*columns ID and Translation/],
    ['has an open quote', 'ID,Translation (ar)\ntitle,"x', /valid CSV/],
    ['is CSV in another language', 'ID,Translation (de)\ntitle,x', /^Line 1: .*in German/],
    ['is a spreadsheet', 'PK\u0003\u0004xxxx', /Save it as CSV/],
    ['isn’t text', new Uint8Array([0xff, 0x00, 0xc3, 0x28]), /UTF-8/],
    ['is empty', ' \n', /empty/],
    ['is too large', new Uint8Array(5_000_001), /5 MB/],
  ])('is rejected if it %s', (_, content, rejection) => {
    const started = performance.now();
    const result = read(content);
    expect('rejection' in result ? result.rejection : result).toMatch(rejection);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('has the rest of its texts used', () => {
    const lines = [
      unit('title', 'Hips', 'الورك'),
      unit('nothing', 'Hips', 'x'),
      unit('cue', 'Another original', 'x'),
      unit('title', 'Hips', 'again'),
    ];
    const result = read(xliff(lines.join('\n')));
    expect(result).toMatchObject({
      check: { changes: [{ line: 5, path: 'title', before: '', after: 'الورك' }], unchanged: 1 },
    });
    expect('check' in result && result.check.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringMatching(/^6 .*“nothing”/),
      expect.stringMatching(/^7 .*“Another original”/),
      expect.stringMatching(/^8 .*more than once/),
    ]);
  });

  test('from a translation tool: segments, alternatives and other namespaces', () => {
    const segmented =
      '<x:trans-unit id="cue"><source>Reach back</source><seg-source><mrk>Reach</mrk></seg-source>' +
      '<target><mrk mid="1">جديد</mrk> <g id="1">نص</g></target>' +
      '<alt-trans><source>Other</source><target>لا</target></alt-trans><note>Target</note></x:trans-unit>';
    expect(read(xliff(segmented))).toMatchObject({ check: { changes: [{ after: 'جديد نص' }], problems: [] } });
  });

  test('as spreadsheets save it: semicolons, tabs, UTF-16', () => {
    const csv = 'ID;Part;Original (en);Translation (ar)\r\ntitle;;Hips;"a;b"\r\n';
    expect(read(csv)).toMatchObject({ check: { changes: [{ after: 'a;b' }] } });
    const tabs = 'ID\tTranslation (ar)\ntitle\tنص\n';
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tabs, 'utf16le')]);
    expect(read(bytes)).toMatchObject({ check: { changes: [{ after: 'نص' }] } });
  });
});

test('5 MB are read in two seconds', () => {
  for (const content of [
    xliff(unit('title', 'Hips', 'x'.repeat(4_900_000))),
    xliff(unit('a', 'b', 'c').repeat(60_000)),
    `ID,Translation (ar)\n${'title,x\n'.repeat(600_000)}`,
    `ID,Translation (ar)\n${'"'.repeat(4_900_000)}`,
    xliff('<a>'.repeat(50)).padEnd(4_900_000, '&lt;'),
  ]) {
    const started = performance.now();
    read(content);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test('nobody can be sent a formula', () => {
  const csv = writeCsv(SUBJECT, [textOf('title', '=HYPERLINK("https://evil.example")', '@SUM(A1)')]);
  expect(csv).not.toMatch(/(^|[,"])[=+\-@]/m);
});
