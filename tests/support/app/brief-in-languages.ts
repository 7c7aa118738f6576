/** A Brief with an uploaded PDF, in a shop that sells in German, French and Swedish too. */
import { afterAll, beforeAll, beforeEach } from 'vitest';

import type { PublishedBrief } from '../../../app/brief/contract';
import { createBrief, findBrief, saveBrief } from '../../../app/brief/drafts.server';
import { saveUpload } from '../../../app/brief/files/file-versions.server';
import { saveTranslation } from '../../../app/brief/translations/drafts.server';
import { walkBrief } from '../../../app/brief/translations/walk-brief';
import { publishBrief } from '../../../app/brief/versions/publish.server';
import { saveSettings } from '../../../app/settings/settings.server';
import { extractTexts } from '../../../app/translations/walk';
import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../database/database';
import { type TestAdminApi, testAdminApi } from './admin-api';
import { pdf } from './pdfs';

export const GERMAN = {
  title: 'Bevor du ein Gerät kaufst',
  pitch: 'Dieser Ratgeber zeigt dir, worauf es ankommt.',
  consent: 'Schick mir den Ratgeber per E-Mail. Ich kann mich mit einem Klick abmelden.',
};

/** Creates the Brief, with the handle `guide`, before each test of the file, in a database and a store of its own. */
export function briefInLanguages() {
  let database: TestDatabase;
  let api: TestAdminApi;
  let id: string;

  beforeAll(async () => {
    [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  }, 60_000);
  afterAll(() => Promise.all([database.close(), api.close()]));
  beforeEach(async () => {
    await Promise.all([database.db.brief.deleteMany(), database.db.settings.deleteMany()]);
    api.store.state.metaobjects.length = 0;
    await saveSettings({ ...context(), changes: { languages: ['de', 'fr', 'sv'] } });
    id = (await createBrief({ ...context(), title: 'Guide', handle: 'guide' })).id;
    // Uploaded, so that saving generates no PDF.
    await upload('');
    await save({});
  });

  const context = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin });

  async function save(changes: object) {
    const { revision } = await database.db.brief.findUniqueOrThrow({ where: { id } });
    return saveBrief({ ...context(), id, revision, document: { ...buyersBrief, ...changes } });
  }

  async function upload(locale: string) {
    const file = { originalName: `${locale || 'en'}.pdf`, bytes: await pdf(1), pages: 1 };
    return saveUpload({ ...context(), briefId: id, locale, ...file });
  }

  /** Saves texts by path, as a translator who saw `before`. */
  async function translate(texts: Record<string, string>, locale = 'de', before: Record<string, string> = {}) {
    const found = await findBrief({ ...context(), id });
    const originals = extractTexts(walkBrief, found?.document ?? buyersBrief);
    const edits = Object.entries(texts).map(([path, text]) => {
      const original = originals.find((each) => each.path === path)?.original ?? '';
      return { path, text, original, before: before[path] ?? '' };
    });
    return saveTranslation({ ...context(), briefId: id, locale, edits });
  }

  return {
    ...{ context, save, upload, translate },
    id: () => id,
    publish: () => publishBrief({ ...context(), id }),
    metaobjects: () => api.store.state.metaobjects,
    /** What the storefront gets under a handle. */
    shown: (handle: string) => {
      const found = api.store.state.metaobjects.find((each) => each.handle === handle);
      return found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
    },
  };
}
