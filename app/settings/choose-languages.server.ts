/** Saves the shop's languages, which merchants choose on translation pages unless Shopify tells them. */
import type { Db } from '~/db.server';
import type { TranslationIntent, TranslationResult } from '~/translations/editor/intents';

import { saveSettings } from './settings.server';

interface Input {
  db: Db;
  shop: string;
  intent: Extract<TranslationIntent, { intent: 'languages' }>;
}

export async function chooseLanguages({ db, shop, intent }: Input): Promise<TranslationResult> {
  const { primaryLanguage, languages } = intent;
  const saved = await saveSettings({ db, shop, changes: { primaryLanguage, languages } });
  return saved.ok ? { ok: true, did: 'languages' } : { ok: false, reason: 'invalid', problems: [] };
}
