import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sampleImage, sampleMp4, sampleWebm } from '../../devstore/testing/sample-files';
import { nameForType, readFileType, typeProblem } from './file-type';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** The beginning of an ISO media file. */
const iso = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
const mimeTypeOf = (head: Uint8Array) => {
  const found = readFileType(head);
  return typeof found === 'object' ? (found?.mimeType ?? null) : found;
};

describe('the type of a file', () => {
  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('is read from its bytes: %s', async (format) => {
    expect(mimeTypeOf(await sampleImage(format))).toBe(`image/${format}`);
  });

  test.each([
    ['an MP4', sampleMp4(), 'video/mp4'],
    ['a QuickTime video', sampleMp4({}, 'qt  '), 'video/quicktime'],
    ['a WebM', sampleWebm(), 'video/webm'],
    ['an iPhone’s photo', iso('heic'), 'image/heic'],
    ['an SVG', bytes('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="x">'), 'image/svg+xml'],
    ['an SVG with a byte order mark', bytes('\xef\xbb\xbf<svg>'), 'image/svg+xml'],
  ])('is read from its bytes: %s', (_, head, mimeType) => {
    expect(mimeTypeOf(head)).toBe(mimeType);
  });

  test.each([
    ['a Windows program', bytes('MZ\x90\0\x03')],
    ['a program', bytes('\x7fELF\x02')],
    ['a PDF', bytes('%PDF-1.7')],
    ['a ZIP file or a document', bytes('PK\x03\x04')],
    ['a web page', bytes('<!DOCTYPE html><svg>')],
    ['an AVIF image', iso('avif')],
    ['a sound file', iso('M4A ')],
    ['a TIFF image', bytes('II*\0')],
    ['a Matroska video', bytes('\x1a\x45\xdf\xa3\x42\x82matroska')],
  ])('isn’t an image or a video: %s', (name, head) => {
    expect(readFileType(head)).toBe(name);
    expect(typeProblem('hip.png', name)).toContain(`“hip.png” is ${name}. Upload a JPEG`);
  });

  test('is unknown of text, nothing and a script that mentions an SVG', () => {
    for (const text of ['hello', '', 'var a = "<svg>"', 'RIFF1234WAVE']) expect(readFileType(bytes(text))).toBeNull();
    expect(typeProblem('notes.png', null)).toContain('isn’t an image or a video that Shopify accepts');
  });

  test('is read of the demo’s own pictures', () => {
    const file = 'devstore/content/files/folding-mat.webp';
    expect(mimeTypeOf(readFileSync(file))).toBe('image/webp');
  });

  test('of any bytes is read without an error, and never a program’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        expect(['object', 'string']).toContain(typeof readFileType(content));
        expect(typeof readFileType(Uint8Array.from([0x4d, 0x5a, ...content]))).not.toBe('undefined');
        expect(readFileType(Uint8Array.from([0x4d, 0x5a, ...content]))).toBe('a Windows program');
      }),
    );
  });
});

describe('a name', () => {
  const PNG = { kind: 'image', mimeType: 'image/png', extension: 'png' } as const;
  const JPEG = { kind: 'image', mimeType: 'image/jpeg', extension: 'jpg' } as const;
  test.each([
    ['hip.png', PNG, 'hip.png'],
    ['hip.PNG', PNG, 'hip.PNG'],
    ['hip.jpeg', JPEG, 'hip.jpeg'],
    ['hip.png', JPEG, 'hip.jpg'],
    ['hip.v2.exe', PNG, 'hip.v2.png'],
    ['image', PNG, 'image.png'],
    ['.png', JPEG, '.png.jpg'],
    [' .png', JPEG, 'file.jpg'],
  ])('%s of a %o is %s', (name, type, expected) => {
    expect(nameForType(name, type)).toBe(expected);
  });
});
