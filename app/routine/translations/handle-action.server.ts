/** Runs an intent of the translation page. */
import type { Db } from '~/db.server';
import { chooseLanguages } from '~/settings/choose-languages.server';
import { editProblems } from '~/translations/edits';
import type { TranslationIntent, TranslationResult } from '~/translations/editor/intents';
import { extractTexts } from '~/translations/walk';

import { RoutineNotFound, findRoutine } from '../drafts.server';
import { saveTranslation } from './translations.server';
import { walkRoutine } from './walk-routine';

export async function handleTranslationAction(input: {
  db: Db;
  shop: string;
  id: string;
  intent: TranslationIntent;
}): Promise<TranslationResult> {
  const { intent, ...routineInput } = input;
  if (intent.intent === 'languages') return chooseLanguages({ ...routineInput, intent });
  const { locale, edits } = intent.document;
  const routine = await findRoutine(routineInput);
  if (!routine) return { ok: false, reason: 'gone' };
  const problems = editProblems(extractTexts(walkRoutine, routine.document), edits);
  if (problems.length > 0) return { ok: false, reason: 'invalid', problems };
  try {
    const saved = await saveTranslation({ ...routineInput, locale, edits });
    return { ok: true, did: 'saved', ...saved };
  } catch (error) {
    if (error instanceof RoutineNotFound) return { ok: false, reason: 'gone' };
    throw error;
  }
}
