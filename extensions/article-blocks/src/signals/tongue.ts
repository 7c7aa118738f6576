/** Who says a routine's words, and in which pieces. Knows no browser. */

/** What is used of a SpeechSynthesisVoice. */
interface KnownVoice {
  lang: string;
  default: boolean;
}

/**
 * With which language tag, and which voice, to speak a language: a voice of the very tag before one of another region,
 * and the reader's own default before any. Without a default among them the choice is the browser's (`voice: null`):
 * lists come in the order of the alphabet, and on Apple's systems that puts novelty voices first.
 * Null where no voice speaks the language: another one would make nonsense of it.
 */
export function chooseVoice<V extends KnownVoice>(
  voices: readonly V[],
  lang: string,
): { lang: string; voice: V | null } | null {
  const wanted = tagOf(lang);
  const speakers = voices.filter((voice) => languageOf(voice) === wanted.split('-')[0]);
  const exact = speakers.filter((voice) => tagOf(voice.lang) === wanted);
  const fitting = exact.length > 0 ? exact : speakers;
  const [first] = fitting;
  if (!first) return null;
  const voice = fitting.find((each) => each.default) ?? null;
  return { lang: (voice ?? first).lang.replace('_', '-'), voice };
}

/** Sentences of a text. Chrome ends an utterance after 15 seconds in a voice from the network, so each gets its own. */
export function sentencesOf(words: string, lang: string): string[] {
  // Not in every browser that has speech.
  if (!('Segmenter' in Intl)) return [words];
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(words);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

function languageOf(voice: KnownVoice): string | undefined {
  return tagOf(voice.lang).split('-')[0];
}

/** Android writes tags with an underscore. */
function tagOf(lang: string): string {
  return lang.replace('_', '-').toLowerCase();
}
