import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addressKey } from './address';
import { inboxKey } from './inbox-key';

const keyOf = (address: string) => inboxKey(addressKey(address));

describe('the same inbox', () => {
  test.each([
    ['annsmith@gmail.com', ['Ann.Smith@gmail.com', 'a.n.n.s.m.i.t.h+brief@googlemail.com', '"annsmith+x"@GMAIL.com']],
    ['ann.smith@outlook.com', ['Ann.Smith+brief@Outlook.com', 'ann.smith+a+b@outlook.com']],
    ['ann@hotmail.co.uk', ['ann+1@hotmail.co.uk']],
    ['ann@icloud.com', ['ann@me.com', 'ann+x@mac.com']],
    ['annsmith@proton.me', ['ann.smith@protonmail.com', 'ann-smith@pm.me', 'ann_smith+x@protonmail.ch']],
    ['ann@fastmail.com', ['ann+x@fastmail.com', 'anything@ann.fastmail.com']],
    ['ann.smith@yahoo.com', ['ann.smith-brief@yahoo.com', 'ann.smith-a-b@yahoo.com']],
    ['ann@yahoo.co.uk', ['ann-1@yahoo.co.uk']],
    ['ann-smith@yandex.ru', ['ann.smith@ya.ru', 'ann.smith+x@yandex.com']],
    ['ann@example.com', ['ann+x@example.com', 'Ann+x+y@Example.com']],
    ['jörg@xn--mnchen-3ya.example', ['JÖRG+x@münchen.example']],
  ])('%s', (address, others) => {
    for (const other of others) expect(keyOf(other)).toBe(keyOf(address));
  });
});

describe('different inboxes', () => {
  test.each([
    ['dots at a company', 'ann.smith@example.com', 'annsmith@example.com'],
    ['dots at Outlook', 'ann.smith@outlook.com', 'annsmith@outlook.com'],
    ['Outlook and Hotmail', 'ann@outlook.com', 'ann@hotmail.com'],
    ['dots at iCloud', 'ann.smith@icloud.com', 'annsmith@icloud.com'],
    ['hyphens at a company', 'ann-smith@example.com', 'ann@example.com'],
    ['hyphens at Gmail', 'ann-smith@gmail.com', 'ann@gmail.com'],
    ['Yahoo in two countries', 'ann@yahoo.com', 'ann@yahoo.de'],
    ['a domain that ends like Gmail', 'a.b@notgmail.com', 'ab@notgmail.com'],
    ['a subdomain of Gmail', 'a.b@x.gmail.com', 'ab@x.gmail.com'],
    ['names at Fastmail', 'x@ann.fastmail.com', 'x@bob.fastmail.com'],
    ['names that start with a separator', '+1@example.com', '+2@example.com'],
    ['a quoted tag', '"ann smith+x"@example.com', '"ann smythe+x"@example.com'],
  ])('%s', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

test('is never empty before the @, and folding twice changes nothing', () => {
  const local = fc.stringMatching(/^[a-z0-9+._-]{1,12}$/);
  const domain = fc.constantFrom('gmail.com', 'yahoo.com', 'pm.me', 'ya.ru', 'x.fastmail.com', 'example.com', 'me.com');
  fc.assert(
    fc.property(local, domain, (name, host) => {
      const folded = inboxKey(`${name}@${host}`);
      expect(folded).toMatch(/^[^@]+@[a-z.]+$/);
      expect(inboxKey(folded)).toBe(folded);
    }),
  );
});
