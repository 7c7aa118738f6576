import { expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { buyersBriefArabic } from '../../../prisma/seed/buyers-brief.ar';
import { walkBrief } from '../translations/walk-brief';
import { guessLanguage } from './generate.server';

const arabic = walkBrief(buyersBrief, (text) => buyersBriefArabic[text] ?? text);

test('a Brief is in the language that the merchant writes in, unless its letters tell otherwise', () => {
  expect(guessLanguage(buyersBrief, 'en')).toBe('en');
  expect(guessLanguage(buyersBrief, 'de')).toBe('de');
  expect(guessLanguage(buyersBrief, 'pt-PT')).toBe('pt-BR');
  expect(guessLanguage(buyersBrief, 'sv')).toBe('en');
  expect(guessLanguage(buyersBrief, 'ar')).toBe('en');
  expect(guessLanguage(arabic, 'de')).toBe('ar');
});
