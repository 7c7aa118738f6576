/** The preview's document: drafts with blanks and hostile texts, in every language, and what it may load. */
import { createHash } from 'node:crypto';

import { describe, expect, it, test } from 'vitest';

import { LANGUAGES } from '~/messages/language';

import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset';
import { hipSequence } from '../../../prisma/seed/hip-sequence';
import { draftSchema } from '../schema';
import { previewDocument } from './preview-document.server';
import type { PreviewShop } from './preview-shop.server';
import { readPreviewRequest } from './preview-request.server';

const STORE = 'https://shop.example';
const HOSTILE = `</script></style></main><script>alert(1)</script><img src=x onerror=alert(1)> "q" 'a' & {{ shop }} \u0001asset/player.js`;
const BLANK_PHASE = { id: 'p', title: '', purpose: '', rounds: null, restBetweenRounds: null };

const NO_REFERENCES: PreviewShop = { files: [], products: [], moneyFormat: '${{amount}}' };

function preview(
  document: unknown,
  language: (typeof LANGUAGES)[number] = 'en',
  storeUrl = STORE,
  shop = NO_REFERENCES,
): string {
  return previewDocument({ draft: draftSchema.parse(document), language, storeUrl, shop }).html;
}

/** The part of the document with the block. */
const mainOf = (html: string) => /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const scriptsOf = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([gentlePsoasReset, hipSequence])('$title is complete', (routine) => {
    const html = preview(routine, language);
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}" dir="${dirOf(language)}"`));
    const steps = routine.phases.flatMap((phase) => phase.steps);
    for (const { id } of steps) expect(mainOf(html)).toContain(`id="unwind-step-${id}"`);
    expect(mainOf(html)).not.toMatch(/Liquid error|undefined|\[object/i);
  });
});

function dirOf(language: string): string {
  return language === 'ar' ? 'rtl' : 'ltr';
}

describe('a draft with blanks', () => {
  const step = hipSequence.phases[0]?.steps[0];
  const blankStep = {
    ...{
      ...step,
      id: 'blank',
      title: '',
      cues: [],
      why: '',
      tools: [{ name: '', alternative: '', product: null, url: '' }],
    },
    ...{ side: { kind: 'one', condition: '' }, breath: { cue: '', inhale: null, exhale: null } },
    media: { kind: 'image', file: null, url: '', alt: '', width: null, height: null },
  };
  const amount = { min: null, max: null, beginner: null, per: '' };
  const withDose = (dose: object) => ({
    ...hipSequence,
    phases: [{ ...BLANK_PHASE, steps: [{ ...blankStep, dose }] }],
  });

  test.each([
    { kind: 'none', text: '' },
    { kind: 'reps', ...amount },
    { kind: 'hold', ...amount },
    { kind: 'hold', ...amount, max: 30, beginner: 10 },
    { kind: 'hold', ...amount, min: 30, max: 1.5, beginner: 90.25 },
    { kind: 'hold', ...amount, min: -1 },
    { kind: 'reps', ...amount, min: 1e21, max: 0 },
    { kind: 'breaths', ...amount },
    { kind: 'breaths', ...amount, min: 5 },
    { kind: 'open', until: '' },
  ])('shows a step with the dose %j', (dose) => {
    const main = mainOf(preview(withDose(dose)));
    expect(main).toContain('id="unwind-step-blank"');
    expect(main).not.toMatch(/NaN|null|undefined|<img/);
  });

  it.each([null, 0, -1, 2.5, 1e9])('shows a step with %s sets in as many rounds', (times) => {
    const sets = { min: times, max: times, rest: null };
    const steps = [{ ...blankStep, sets, restAfter: null, dose: { kind: 'none', text: '' } }];
    const phase = { ...BLANK_PHASE, rounds: times, steps };
    expect(mainOf(preview({ ...hipSequence, phases: [phase] }))).toContain('id="unwind-step-blank"');
  });

  it.each(['image', 'video'])('leaves out an %s without a file or URL', (kind) => {
    const media = { kind, file: null, url: ' ', alt: '', width: null, height: null, captions: false, still: null };
    const steps = [{ ...blankStep, media, dose: { kind: 'none', text: '' } }];
    expect(mainOf(preview({ ...hipSequence, phases: [{ ...BLANK_PHASE, steps }] }))).not.toMatch(/<img|<video|<iframe/);
  });

  it('shows what there is of an empty routine', () => {
    const empty = {
      ...{ ...hipSequence, handle: '', title: '', summary: '', equipment: [], selfCheck: null, phases: [] },
      safety: { warning: '', stop: '', redFlags: [], help: { label: '', url: '', locations: [] } },
      completion: {
        message: '',
        actions: [{ kind: 'shop', label: 'To the shop', url: '', product: null, locations: [] }],
      },
    };
    const main = mainOf(preview(empty));
    expect(main).toContain('<unwind-player');
    expect(main).not.toContain('To the shop');
  });

  it('shows two steps with the same ID', () => {
    const steps = [step, step].map((each) => ({ ...each }));
    const main = mainOf(preview({ ...hipSequence, phases: [{ ...BLANK_PHASE, steps }] }));
    expect(main.match(/class="unwind-step"/g)).toHaveLength(2);
  });
});

describe('hostile text', () => {
  const step = {
    ...hipSequence.phases[0]?.steps[0],
    ...{
      title: HOSTILE,
      cues: [HOSTILE],
      why: HOSTILE,
      id: '"><b>'.padEnd(64, 'x'),
      side: { kind: 'one', condition: HOSTILE },
    },
    ...{ dose: { kind: 'open', until: HOSTILE }, breath: { cue: HOSTILE, inhale: null, exhale: null } },
    ...{
      media: { kind: 'image', file: null, url: HOSTILE, alt: HOSTILE, width: 1, height: 1 },
      tools: [{ name: HOSTILE, alternative: HOSTILE, product: null, url: HOSTILE }],
    },
  };
  const routine = {
    ...hipSequence,
    ...{ title: HOSTILE, summary: HOSTILE, handle: '"><i>', equipment: [HOSTILE] },
    selfCheck: { causes: [HOSTILE], signs: [{ text: HOSTILE, seeProfessional: true }] },
    safety: {
      warning: HOSTILE,
      stop: HOSTILE,
      redFlags: [HOSTILE],
      help: { label: HOSTILE, url: HOSTILE, locations: [HOSTILE] },
    },
    phases: [{ ...BLANK_PHASE, id: '"><u>', title: HOSTILE, purpose: HOSTILE, steps: [step] }],
    completion: {
      message: HOSTILE,
      actions: [{ kind: 'booking', label: HOSTILE, url: HOSTILE, product: null, locations: [HOSTILE] }],
    },
  };

  it('stays text', () => {
    const html = preview(routine);
    expect(html.match(/<\/main>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script>alert|<img src=x|<[biu]>/);
    expect(html.match(/<script/g)?.length).toBe(preview(hipSequence).match(/<script/g)?.length);
    expect(html.match(/<style/g)?.length).toBe(3 - 1);
  });

  it('isn’t taken for an asset’s URL', () => {
    const placeholders = Object.keys(assetsOf(preview(routine)));
    expect(placeholders.length).toBeGreaterThan(0);
    const inMain = (html: string, name: string) => mainOf(html).split(name).length;
    for (const name of placeholders) expect(inMain(preview(routine), name)).toBe(inMain(preview(hipSequence), name));
  });
});

describe('what it may load', () => {
  const html = preview(hipSequence);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

  it('is nothing but the document’s own scripts and styles, images, videos and sounds', () => {
    const hashes = scriptsOf(html).map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(hashes).toHaveLength(2);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashes.join(' ')} blob:`,
      "style-src 'unsafe-inline' blob:",
      'connect-src blob:',
      'img-src https: data: blob:',
      'media-src https: data: blob:',
      "form-action 'none'",
      `base-uri ${STORE}`,
    ]);
  });

  it('includes images of a local store', () => {
    expect(preview(hipSequence, 'en', 'http://localhost:4000/')).toContain(
      'img-src https: data: blob: http://localhost:4000;',
    );
  });

  it('is all in the document: every asset that the block names', () => {
    const [, ...parts] = mainOf(html).split('\u0001');
    const named = parts.map((part) => `\u0001${/^asset\/[\w.-]+/.exec(part)?.[0] ?? ''}`);
    expect(Object.keys(assetsOf(html)).sort()).toEqual([...new Set(named)].sort());
    expect(Object.keys(assetsOf(html))).toEqual(expect.arrayContaining(['\u0001asset/player.js']));
    expect(html).not.toMatch(/<(?:script|link|iframe)[^>]* (?:src|href)=/);
  });

  it('doesn’t include reports: nothing in it names where they would go', () => {
    expect(mainOf(html)).not.toContain('data-report');
  });
});

describe('a request', () => {
  it('has the draft as it would be saved', () => {
    const document = { ...hipSequence, title: 'A\u0001\uD800B', extra: true };
    const request = readPreviewRequest({ document, language: 'de' });
    expect(request).toEqual({ draft: { ...hipSequence, title: 'AB' }, language: 'de' });
  });

  it('that can’t be saved is told what’s wrong', () => {
    const document = { ...hipSequence, title: 'x'.repeat(201) };
    expect(readPreviewRequest({ document, language: 'en' })).toEqual({
      problem: { path: 'title', message: 'Use 200 characters or fewer' },
    });
    expect(readPreviewRequest({ document: null, language: 'en' })).toHaveProperty('problem');
  });

  it.each([null, 'text', [], {}, { language: 'tlh', document: hipSequence }, { document: hipSequence }])(
    'isn’t one: %j',
    (body) => {
      expect(readPreviewRequest(body)).toBeNull();
    },
  );
});

function assetsOf(html: string): Record<string, string> {
  const json = /<script type="application\/json" id="assets">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  return JSON.parse(json) as Record<string, string>;
}
