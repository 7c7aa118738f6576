/** Numbers in words, and how often. */

/** 1, 2 and so on for the words of a list; `-` for one that's left out. */
export const counted = (words: string): Record<string, number> =>
  Object.fromEntries(
    words
      .split(' ')
      .map((word, i) => [word, i + 1] as const)
      .filter(([word]) => word !== '-'),
  );

const ENGLISH_ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const ENGLISH_NUMBERS: Record<string, number> = {};
ENGLISH_ONES.forEach((word, i) => (ENGLISH_NUMBERS[word] = i + 1));
ENGLISH_TENS.forEach((ten, t) => {
  ENGLISH_NUMBERS[ten] = (t + 2) * 10;
  ENGLISH_ONES.slice(0, 9).forEach((one, i) => {
    ENGLISH_NUMBERS[`${ten}-${one}`] = (t + 2) * 10 + i + 1;
    ENGLISH_NUMBERS[`${ten} ${one}`] = (t + 2) * 10 + i + 1;
  });
});

Object.assign(ENGLISH_NUMBERS, { dozen: 12, 'a dozen': 12, 'half a dozen': 6 });

const GERMAN_ONES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const GERMAN_TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

export const GERMAN_NUMBERS: Record<string, number> = {
  eins: 1,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  sechzehn: 16,
  siebzehn: 17,
};
GERMAN_ONES.slice(1).forEach((word, i) => {
  GERMAN_NUMBERS[word] = i + 2;
  if (!['sechs', 'sieben'].includes(word) && i > 0) GERMAN_NUMBERS[`${word}zehn`] = i + 12;
});
GERMAN_TENS.forEach((ten, t) => {
  GERMAN_NUMBERS[ten] = (t + 2) * 10;
  GERMAN_ONES.forEach((one, i) => (GERMAN_NUMBERS[`${one}und${ten}`] = (t + 2) * 10 + i + 1));
});
GERMAN_NUMBERS['fuenf'] = 5;
['ein', 'zwei', 'drei', 'vier', 'fünf'].forEach((word, i) => (GERMAN_NUMBERS[`${word}einhalb`] = i + 1.5));
GERMAN_NUMBERS['anderthalb'] = 1.5;
GERMAN_NUMBERS['dreissig'] = 30;

/** "Zehnmal". */
export const GERMAN_ONCE: Record<string, number> = { einmal: 1 };
for (const [word, value] of Object.entries(GERMAN_NUMBERS)) GERMAN_ONCE[`${word}mal`] = value;
