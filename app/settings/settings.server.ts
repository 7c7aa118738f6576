import type { Db, Tx } from '~/db.server';
import { UNSTORABLE_MESSAGE, unstorablePaths } from '~/http/storable-text';

import { type Settings, settingsSchema } from './schema';

/** The shop's settings, with defaults for those the merchant hasn't changed. */
export async function readSettings({ db, shop }: { db: Db | Tx; shop: string }): Promise<Settings> {
  return (await readSettingsDocument({ db, shop })).settings;
}

/** The settings with the document that they're read from, by which it can be told if they're still the same. */
export async function readSettingsDocument({ db, shop }: { db: Db | Tx; shop: string }) {
  const saved = await db.settings.findUnique({ where: { shop }, select: { document: true } });
  return { settings: parseSettings(saved?.document), document: saved?.document ?? null };
}

export type SaveResult = { ok: true; settings: Settings } | { ok: false; problems: Record<string, string> };

/**
 * Saves changed settings.
 * @param changes not validated; unknown settings are ignored
 * @returns error messages by field, if anything is invalid; then nothing is saved.
 */
export async function saveSettings(input: {
  db: Db | Tx;
  shop: string;
  changes: Record<string, unknown>;
}): Promise<SaveResult> {
  const { db, shop, changes } = input;
  const unstorable = unstorablePaths(changes);
  if (unstorable.length > 0)
    return { ok: false, problems: Object.fromEntries(unstorable.map((path) => [path, UNSTORABLE_MESSAGE])) };
  const { success, data, error } = settingsSchema.partial().safeParse(changes);
  if (!success) {
    return { ok: false, problems: Object.fromEntries(error.issues.map((each) => [each.path.join('.'), each.message])) };
  }
  const valid = Object.fromEntries(Object.entries(data).filter(([name]) => name in changes));
  // Merged in the database, so that concurrent saves don't overwrite each other.
  const [saved] = await db.$queryRaw<{ document: unknown }[]>`
    INSERT INTO "Settings" (shop, document) VALUES (${shop}, ${JSON.stringify(valid)}::jsonb)
    ON CONFLICT (shop) DO UPDATE
    SET document = "Settings".document || EXCLUDED.document, revision = "Settings".revision + 1
    RETURNING document`;
  return { ok: true, settings: parseSettings(saved?.document) };
}

/** Replaces each invalid value with its default. */
function parseSettings(document: unknown): Settings {
  const { success, data, error } = settingsSchema.safeParse(document ?? {});
  if (success) return data;
  const invalid = new Set(error.issues.map(({ path }) => path[0]));
  const valid = Object.entries((document ?? {}) as Record<string, unknown>).filter(([name]) => !invalid.has(name));
  return settingsSchema.parse(Object.fromEntries(valid));
}
