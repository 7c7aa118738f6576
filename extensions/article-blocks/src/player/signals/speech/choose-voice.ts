/** The properties used of a SpeechSynthesisVoice. */
interface KnownVoice {
  lang: string;
  default: boolean;
}

/**
 * Chooses a language tag and a voice for a language. The exact tag comes before other regions, and the reader's default
 * voice before others. Without a default, the browser chooses (`voice: null`): lists are alphabetical, and on Apple's
 * systems novelty voices come first. Null if no voice speaks the language.
 */
export function chooseVoice<V extends KnownVoice>(
  voices: readonly V[],
  lang: string,
): { lang: string; voice: V | null } | null {
  const tag = normalizeTag(lang);
  const [language, region] = tag.split('-');
  const speakers = voices.filter((voice) => normalizeTag(voice.lang).split('-')[0] === language);
  const exact = speakers.filter((voice) => hasRegion(normalizeTag(voice.lang), region));
  const candidates = exact.length > 0 ? exact : speakers;
  const [first] = candidates;
  if (!first) return null;
  // A browser that writes three letters may not find its voices by tag, so it gets a voice and the page's tag.
  const hasLongTag = /^[a-z]{3}(?![a-z])/i.test(first.lang);
  const voice = candidates.find((each) => each.default) ?? (hasLongTag ? first : null);
  return { lang: hasLongTag ? lang : (voice ?? first).lang.replace('_', '-'), voice };
}

/** Splits a text into sentences, because Chrome stops an utterance in a network voice after 15 seconds. */
export function splitSentences(text: string, lang: string): string[] {
  // Not every browser with speech has this.
  if (!('Segmenter' in Intl)) return [text];
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** Android writes tags with an underscore, and Firefox on Android with three letters: `deu-DEU`. */
function normalizeTag(lang: string): string {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
  return [twoLetters(language), ...rest].join('-');
}

/** The usual code of a language: `de` for `deu` and `ger`. */
function twoLetters(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    // Voices can have any tag.
    return language;
  }
}

/** Whether a tag has a region, which may have three letters: `bra` for `br`, `prt` for `pt`. */
function hasRegion(tag: string, region: string | undefined): boolean {
  const own = tag.split('-')[1];
  if (own?.length !== 3 || region?.length !== 2) return own === region;
  return own.startsWith(region) || (own.startsWith(region.charAt(0)) && own.endsWith(region.charAt(1)));
}
