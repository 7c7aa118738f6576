import { expect, test } from 'vitest';

import { cleanFileName } from './file-name';

test.each([
  ['Buyer’s Brief (final) 2.pdf', 'Buyer-s-Brief-final-2.pdf'],
  ['guide.PDF', 'guide.pdf'],
  ['guide.pdf.exe', 'guide-pdf-exe.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\fakepath\\Guide.pdf', 'Guide.pdf'],
  ['a"; filename="b.pdf', 'a-filename-b.pdf'],
  ['one\r\nX-Other: two.pdf', 'one-X-Other-two.pdf'],
  ['nul\u0000byte\u202Efdp.pdf', 'nul-byte-fdp.pdf'],
  ['Führer für Käufer.pdf', 'Führer-für-Käufer.pdf'],
  ['選び方.pdf', '選び方.pdf'],
  ['.pdf', 'the-brief.pdf'],
  ['', 'the-brief.pdf'],
  ['…/…', 'the-brief.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
])('%j becomes %j', (original, name) => {
  expect(cleanFileName(original, 'the-brief')).toBe(name);
});
