/** The shop's settings: read by the rooms, saved by the settings page. */
import type { Db, Tx } from '~/db.server';
import { UNSEEN, unkeptIn } from '~/kept-text';

import { type Settings, settingsSchema } from './schema';

/** What the merchant has decided, and the default of all else. */
export async function readSettings({ db, shop }: { db: Db | Tx; shop: string }): Promise<Settings> {
  const saved = await db.settings.findUnique({ where: { shop }, select: { document: true } });
  return settingsOf(saved?.document);
}

export type SavedSettings = { ok: true; settings: Settings } | { ok: false; problems: Record<string, string> };

/**
 * Saves some of the settings; the others stay.
 * @param changes unchecked; what is no setting is left out.
 * @returns what to do about each field that is wrong, and then nothing is saved.
 */
export async function saveSettings(input: {
  db: Db | Tx;
  shop: string;
  changes: Record<string, unknown>;
}): Promise<SavedSettings> {
  const { db, shop, changes } = input;
  const unkept = unkeptIn(changes);
  if (unkept.length > 0) return { ok: false, problems: Object.fromEntries(unkept.map((path) => [path, UNSEEN])) };
  const { success, data, error } = settingsSchema.partial().safeParse(changes);
  if (!success) {
    return { ok: false, problems: Object.fromEntries(error.issues.map((each) => [each.path.join('.'), each.message])) };
  }
  const chosen = Object.fromEntries(Object.entries(data).filter(([name]) => name in changes));
  // Merged by the database, so that two pages that save at once keep both.
  const [saved] = await db.$queryRaw<{ document: unknown }[]>`
    INSERT INTO "Settings" (shop, document) VALUES (${shop}, ${JSON.stringify(chosen)}::jsonb)
    ON CONFLICT (shop) DO UPDATE
    SET document = "Settings".document || EXCLUDED.document, revision = "Settings".revision + 1
    RETURNING document`;
  return { ok: true, settings: settingsOf(saved?.document) };
}

/** A value that no longer passes takes its default, and the others stay. */
function settingsOf(document: unknown): Settings {
  const whole = settingsSchema.safeParse(document ?? {});
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  const kept = Object.entries((document ?? {}) as Record<string, unknown>).filter(([name]) => !wrong.has(name));
  return settingsSchema.parse(Object.fromEntries(kept));
}
