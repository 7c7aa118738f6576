/** Translations of the texts in a document: a routine, or a Brief. */

/** A text of a document that can be translated. */
export interface TranslatableText {
  /**
   * Identifies the text within the document: `step/plank/title`. It has IDs instead of positions, and a line's path ends with
   * a hash of the line, so moving, inserting and removing parts and lines changes no other path.
   */
  path: string;
  /** The path of the list that the line is in: `step/plank/cues`; null if it isn't in a list. */
  list: string | null;
  /** What it is, in words: "Cue 2". */
  label: string;
  /** The part that it belongs to, in words: "Plank". Texts of a group follow each other. */
  group: string;
  /** Trimmed, and never empty. */
  original: string;
  /** Whether readers need it to stay safe. If it changes, they get the original until it's translated again. */
  isSafety: boolean;
  /** Whether it can have several lines. */
  isLong: boolean;
  /** Maximum characters of its translation. */
  max: number;
}

/**
 * The translations into one language, by path. May have texts that the document no longer has: they're used again if the
 * text returns.
 */
export type TranslatedTexts = Record<
  string,
  {
    /** Not blank. */
    text: string;
    /** What it was translated from. */
    original: string;
  }
>;

export type TranslatedText = TranslatedTexts[string];

/** A document's translations, by locale. */
export type Translations = Record<string, TranslatedTexts>;

/** `outdated`: the original was changed since it was translated. */
export type TranslationStatus = 'translated' | 'missing' | 'outdated';

/** A text with its translation. */
export interface ResolvedText extends TranslatableText {
  status: TranslationStatus;
  /** The saved translation, even if it's outdated; empty if it's missing. */
  translation: string;
  /** What an outdated translation was translated from; null for others. */
  translatedFrom: string | null;
  /** Where the translation is saved: another path for a line that was changed; null if it's missing. */
  savedPath: string | null;
}

export type TranslationCounts = Record<TranslationStatus, number> & { total: number };

/** A change that someone made to a translation. */
export interface TranslationEdit {
  path: string;
  /** Empty to remove the translation. */
  text: string;
  /** The original that it was written for. */
  original: string;
  /** The translation before the change, as its author saw it. */
  before: string;
}

/** An edit that wasn't applied, because someone else changed the same text. */
export interface TranslationConflict extends TranslationEdit {
  /** The translation that's saved; empty for none. */
  theirs: string;
}

/** A language of the shop. */
export interface ShopLanguage {
  /** As Shopify writes it: `de`, `pt-BR`. */
  locale: string;
  /** In English. */
  name: string;
  /** Whether readers can choose it. True if that isn't known. */
  isPublished: boolean;
}

export interface ShopLanguages {
  /** What the originals are written in. */
  primary: ShopLanguage;
  /** Others, by name. */
  others: ShopLanguage[];
  /** Whether Shopify named them; otherwise the merchant chose them. */
  isFromShopify: boolean;
}

/** The optional scope to read the shop's languages with. */
export const LANGUAGE_SCOPES = ['read_locales'] as const;

/** Maximum languages of a shop, the primary one included: Shopify's limit. */
export const MAX_LANGUAGES = 20;

/** Of a translator's file. */
export const MAX_IMPORT_BYTES = 5_000_000;
