/** Runs an intent of the translation page. */
import type { Db } from '~/db.server';
import { chooseLanguages } from '~/settings/choose-languages.server';
import { editProblems } from '~/translations/edits';
import type { TranslationIntent, TranslationResult } from '~/translations/editor/intents';
import { extractTexts } from '~/translations/walk';

import { InvalidBrief, StaleBrief, findBrief } from '../drafts.server';
import { saveTranslation } from './drafts.server';
import { walkBrief } from './walk-brief';

export async function handleTranslationAction(input: {
  db: Db;
  shop: string;
  id: string;
  intent: TranslationIntent;
}): Promise<TranslationResult> {
  const { db, shop, id, intent } = input;
  if (intent.intent === 'languages') return chooseLanguages({ db, shop, intent });
  const { locale, edits } = intent.document;
  const brief = await findBrief({ db, shop, id });
  if (!brief) return { ok: false, reason: 'gone' };
  const problems = editProblems(extractTexts(walkBrief, brief.document), edits);
  if (problems.length > 0) return { ok: false, reason: 'invalid', problems };
  try {
    const saved = await saveTranslation({ db, shop, briefId: id, locale, edits });
    return { ok: true, did: 'saved', ...saved };
  } catch (error) {
    if (error instanceof InvalidBrief) return { ok: false, reason: 'invalid', problems: error.problems };
    if (error instanceof StaleBrief) return { ok: false, reason: 'gone' };
    throw error;
  }
}
