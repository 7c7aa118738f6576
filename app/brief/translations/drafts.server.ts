/** Drafts of a Brief's translations. Readers get them when the Brief is published. */
import type { Db } from '~/db.server';
import type { TranslatedTexts, TranslationConflict, TranslationEdit } from '~/translations/contract';
import { applyEdits, savedTextsSchema } from '~/translations/edits';
import { extractTexts } from '~/translations/walk';

import { BRIEF_NOT_FOUND, InvalidBrief, StaleBrief } from '../drafts.server';
import { lockBrief } from '../files/file-versions.server';
import { type Brief, type Problem, checkBrief } from '../schema';
import { translatedBrief } from './translated-brief';
import { walkBrief } from './walk-brief';

interface BriefInput {
  db: Db;
  shop: string;
  briefId: string;
}

export interface TranslationDraft {
  /** As Shopify writes it. */
  locale: string;
  texts: TranslatedTexts;
  /** Counts saves. */
  revision: number;
  /** Whether its PDF is generated whenever the Brief is published. */
  followsText: boolean;
  /** Its selected PDF; null for the generated one or, without one, the original's. */
  fileId: string | null;
}

/** All languages of a Brief, by locale; also those that the shop no longer has. */
export async function listTranslations({ db, shop, briefId }: BriefInput): Promise<TranslationDraft[]> {
  const rows = await db.briefTranslation.findMany({ where: { shop, briefId }, orderBy: { locale: 'asc' } });
  return rows.map(({ locale, texts, revision, followsText, fileId }) => ({
    ...{ locale, revision, followsText, fileId },
    texts: savedTextsSchema.parse(texts),
  }));
}

interface SaveInput extends BriefInput {
  locale: string;
  edits: readonly TranslationEdit[];
}

/**
 * Applies edits to the texts of one language. Those that someone else changed meanwhile, in another way, are returned instead.
 * @throws InvalidBrief, with problems at the texts' paths; StaleBrief if the Brief is gone
 */
export async function saveTranslation(
  input: SaveInput,
): Promise<{ revision: number; texts: TranslatedTexts; conflicts: TranslationConflict[] }> {
  const { db, shop, briefId, locale, edits } = input;
  return db.$transaction(async (tx) => {
    const row = await lockBrief({ tx, shop, briefId });
    if (!row) throw new StaleBrief(BRIEF_NOT_FOUND);
    // Only this module writes drafts, in this form.
    const brief = row.document as unknown as Brief;
    const where = { shop, briefId, locale };
    const found = await tx.briefTranslation.findFirst({ where });
    const saved = found ? savedTextsSchema.parse(found.texts) : {};
    const { texts, conflicts } = applyEdits(extractTexts(walkBrief, brief), saved, edits);
    const edited = new Set(edits.map(({ path }) => path));
    const problems = textProblems(
      brief,
      Object.entries(texts).filter(([path]) => edited.has(path)),
    );
    if (problems.length > 0) throw new InvalidBrief(problems);
    const before = found?.revision ?? 0;
    if (JSON.stringify(texts) === JSON.stringify(saved)) return { revision: before, texts, conflicts };
    if (found) await tx.briefTranslation.updateMany({ where, data: { texts, revision: before + 1 } });
    else await tx.briefTranslation.create({ data: { ...where, texts } });
    await tx.brief.update({ where: { shop, id: briefId }, data: { revision: row.revision + 1 } });
    return { revision: before + 1, texts, conflicts };
  });
}

/** What's wrong with translations, by their path. Each must be a text that the original could have. */
function textProblems(brief: Brief, texts: [path: string, TranslatedTexts[string]][]): Problem[] {
  const problemsOf = (document: Brief) => {
    const checked = checkBrief(document, false);
    return 'problems' in checked ? checked.problems : [];
  };
  // The original may not be finished yet.
  const known = new Set(problemsOf(brief).map(({ path }) => path));
  const originals = new Map(extractTexts(walkBrief, brief).map(({ path, original }) => [path, original]));
  return texts.flatMap(([path, { text }]) => {
    const original = originals.get(path);
    if (original === undefined) return [];
    // As if it were up to date, so that an outdated consent is checked too.
    const problem = problemsOf(translatedBrief(brief, { [path]: { text, original } })).find(
      (each) => !known.has(each.path),
    );
    return problem ? [{ path, message: problem.message }] : [];
  });
}
