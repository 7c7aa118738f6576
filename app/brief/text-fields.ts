/** Fields of a Brief's document that hold a text. */
import { z } from 'zod';

import { findUnprintable, toPrintable } from './pdf/characters';

export const tooLong = (max: number) => `Use ${max.toLocaleString('en')} characters or fewer`;

/** A line or paragraph of at most `max` characters. `noun` completes "Enter …"; without one, it may be blank. */
export type TextField = (noun: string, max: number) => z.ZodString;

export const text: TextField = (noun, max) => limited(z.string(), noun, max);

/** The same, limited to characters that the generated PDF can show. */
export const printableText: TextField = (noun, max) =>
  limited(z.string().overwrite(toPrintable), noun, max).superRefine((value, context) => {
    const character = findUnprintable(value);
    if (character === null) return;
    context.addIssue({
      code: 'custom',
      message: `The generated PDF can’t show “${character}” (${codePoint(character)}). Replace it, or upload your own PDF.`,
    });
  });

function limited(string: z.ZodString, noun: string, max: number): z.ZodString {
  const trimmed = string.trim();
  return (noun === '' ? trimmed : trimmed.min(1, `Enter ${noun}`)).max(max, tooLong(max));
}

/** Such as `U+2192`. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
