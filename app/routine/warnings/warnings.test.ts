import { describe, expect, test } from 'vitest';

import { blankPhase, blankRoutine, blankStep } from '../blank';
import type { Draft, DraftStep } from '../schema';
import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset';
import { findWarnings } from './warnings';

const draftOf = (...steps: Partial<DraftStep>[]): Draft => ({
  ...blankRoutine('Test'),
  phases: [{ ...blankPhase(), steps: steps.map((step) => ({ ...blankStep(), title: 'Step', ...step })) }],
});
const pathsOf = (draft: Draft) => findWarnings(draft).map(({ path }) => path);

const IMAGE = {
  ...{ kind: 'image' as const, file: null, url: 'https://cdn.example.com/a.webp?v=1', alt: 'A lunge' },
  ...{ width: 800, height: 600 },
};
const VIDEO = { ...IMAGE, kind: 'video' as const, url: 'https://vimeo.com/123456789', captions: false, still: null };

describe('warns of', () => {
  test.each<[string, Partial<DraftStep>[], string]>([
    ['a dose in words', [{ dose: { kind: 'none', text: 'to failure' } }], 'dose.text'],
    ['a long cue', [{ cues: ['Short.', 'x'.repeat(121)] }], 'cues'],
    ['a side in the text only', [{ cues: ['Then the other side.'] }], 'side.kind'],
    ['a leg in the text only', [{ title: 'Left leg raise' }], 'side.kind'],
    ['one side in the text of both', [{ title: 'Right hip opener', side: { kind: 'each' } }], 'side.kind'],
    ['a URL that isn’t an image', [{ media: { ...IMAGE, url: 'https://example.com/page' } }], 'media.url'],
    ['a video without captions', [{ media: VIDEO }], 'media.captions'],
  ])('%s', (_, steps, field) => {
    expect(pathsOf(draftOf(...steps))).toEqual([`phases.0.steps.0.${field}`]);
  });

  test('a missing image, if other steps have one', () => {
    expect(pathsOf(draftOf({ media: IMAGE }, {}))).toEqual(['phases.0.steps.1.media']);
    expect(pathsOf(draftOf({}, {}))).toEqual([]);
  });

  test('an image or a video without a description', () => {
    expect(pathsOf(draftOf({ media: { ...IMAGE, alt: ' ' } }))).toEqual(['phases.0.steps.0.media.alt']);
    expect(pathsOf(draftOf({ media: { ...IMAGE, url: '', alt: '' } }))).toEqual([]);
  });

  test('a URL that a browser found not to be an image, whatever its name', () => {
    const draft = draftOf({ media: IMAGE }, { media: { ...IMAGE, url: '/page' } });
    const images = new Map([
      [IMAGE.url, null],
      ['/page', { width: 1, height: 1 }],
    ]);
    const found = findWarnings(draft, { missing: new Set(), images });
    expect(found.map(({ path }) => path)).toEqual(['phases.0.steps.0.media.url']);
  });

  test('files that were deleted in Shopify', () => {
    const [file, still] = ['gid://shopify/MediaImage/1', 'gid://shopify/MediaImage/2'];
    const draft = draftOf({ media: { ...IMAGE, file, url: '' } }, { media: { ...VIDEO, captions: true, still } });
    const found = findWarnings(draft, { missing: new Set([file, still]), images: new Map() });
    expect(found.map(({ path }) => path)).toEqual(['phases.0.steps.0.media.file', 'phases.0.steps.1.media.still']);
    expect(found[0]?.message).toContain('readers see the step without it');
    expect(findWarnings(draft)).toEqual([]);
  });

  test('an intense step without a warning', () => {
    const draft = draftOf({ intensity: 'intense' });
    expect(pathsOf(draft)).toEqual(['safety.warning']);
    expect(pathsOf({ ...draft, safety: { ...draft.safety, stop: 'Stop at a sharp pain.' } })).toEqual([]);
  });
});

describe('doesn’t warn of', () => {
  test.each<[string, Partial<DraftStep>]>([
    ['no dose yet', {}],
    ['a right angle', { cues: ['Bend the knees at a right angle, right away.'] }],
    ['each side as meant', { cues: ['Switch sides.'], side: { kind: 'each' } }],
    ['one side as meant', { title: 'Left hip', side: { kind: 'one', condition: 'the left' } }],
    ['an image of the shop', { media: { ...IMAGE, file: 'gid://shopify/MediaImage/1', url: '' } }],
    ['a theme’s image', { media: { ...IMAGE, url: '/assets/lunge.WEBP' } }],
    ['a video with captions', { media: { ...VIDEO, captions: true } }],
  ])('%s', (_, step) => {
    expect(pathsOf(draftOf(step))).toEqual([]);
  });

  test('the demo', () => {
    expect(findWarnings(gentlePsoasReset)).toEqual([]);
  });
});
