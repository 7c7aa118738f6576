/** What a translation page shows of a document: its texts, the shop's languages, and one language's translations. */
import type {
  ResolvedText,
  ShopLanguage,
  ShopLanguages,
  TranslatableText,
  TranslatedTexts,
  TranslationCounts,
} from './contract';
import { countTexts, resolveTexts } from './status';
import { type Walk, extractTexts } from './walk';

export interface CountedLanguage extends ShopLanguage {
  /** Of the draft's texts. */
  counts: TranslationCounts;
}

export interface DocumentTranslations {
  texts: TranslatableText[];
  shopLanguages: ShopLanguages;
  languages: CountedLanguage[];
  /** The open language; null if the shop has no other language. */
  open: { language: ShopLanguage; saved: TranslatedTexts; revision: number } | null;
}

interface Input<Document> {
  walk: Walk<Document>;
  document: Document;
  saved: readonly { locale: string; texts: TranslatedTexts; revision: number }[];
  shopLanguages: ShopLanguages;
  /** The requested language; the first one without it. */
  locale: string | null;
}

export function documentTranslations<Document>(input: Input<Document>): DocumentTranslations {
  const { walk, document, saved, shopLanguages } = input;
  const texts = extractTexts(walk, document);
  const found = new Map(saved.map((each) => [each.locale, each]));
  const languages = shopLanguages.others.map((language) => ({
    ...language,
    counts: countTexts(resolveTexts(texts, found.get(language.locale)?.texts ?? {})),
  }));
  const language = shopLanguages.others.find(({ locale }) => locale === input.locale) ?? shopLanguages.others[0];
  const row = found.get(language?.locale ?? '');
  const open = language ? { language, saved: row?.texts ?? {}, revision: row?.revision ?? 0 } : null;
  return { texts, shopLanguages, languages, open };
}

export interface FileTexts {
  /** The language of the originals. */
  source: string;
  texts: ResolvedText[];
}

/** With the handle of the routine or the Brief, which names it in the file. */
export type DocumentTexts = FileTexts & { handle: string };

/** The texts of a translator's file; null if the shop doesn't have that language. */
export function fileTexts({ texts, shopLanguages, open }: DocumentTranslations, locale: string): FileTexts | null {
  if (open?.language.locale !== locale) return null;
  return { source: shopLanguages.primary.locale, texts: resolveTexts(texts, open.saved) };
}
