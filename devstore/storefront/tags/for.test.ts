import { expect, test } from 'vitest';

import { renderLiquid } from '../filters/testing.ts';

test('parentloop is the enclosing loop, at any depth', async () => {
  const inner = `{% for c in (1..2) %}{{ forloop.parentloop.parentloop.index }}{{ forloop.parentloop.index }}{{ c }} {% endfor %}`;
  const html = await renderLiquid(`{% for a in (1..2) %}{% for b in (1..2) %}${inner}{% endfor %}{% endfor %}`);
  expect(html).toBe('111 112 121 122 211 212 221 222 ');
});

test('a loop after another one, or in a snippet, has no parentloop', async () => {
  const parent = '[{{ forloop.parentloop.index }}]';
  const after = `{% for a in (1..2) %}{% break %}{% endfor %}{% for b in (1..1) %}${parent}{% endfor %}`;
  const snippet = { 'snippets/loop.liquid': `{% for b in (1..1) %}${parent}{% endfor %}` };
  expect(await renderLiquid(`${after}{% for a in (1..2) %}{% render 'loop' %}{% endfor %}`, snippet)).toBe('[][][]');
});

test('an empty inner loop leaves the outer one unchanged', async () => {
  const empty = `{% for b in nothing %}{% else %}{{ forloop.index }}{% endfor %}`;
  const next = `{% for c in (1..1) %}{{ forloop.parentloop.rindex }}{% endfor %}`;
  expect(await renderLiquid(`{% for a in (1..2) %}${empty}${next},{% endfor %}`)).toBe('12,21,');
});
