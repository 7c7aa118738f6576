/** A Brief with an uploaded PDF, in a shop that sells in German, French and Swedish too. */
import { beforeEach } from 'vitest';

import { createBrief, findBrief } from '../../../app/brief/drafts.server';
import { saveUpload } from '../../../app/brief/files/file-versions.server';
import { saveTranslation } from '../../../app/brief/translations/drafts.server';
import { walkBrief } from '../../../app/brief/translations/walk-brief';
import { publishBrief } from '../../../app/brief/versions/publish.server';
import { saveSettings } from '../../../app/settings/settings.server';
import { extractTexts } from '../../../app/translations/walk';
import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { pdf } from './pdfs';
import { testBriefs } from './test-briefs';

export const GERMAN = {
  title: 'Bevor du ein Gerät kaufst',
  pitch: 'Dieser Ratgeber zeigt dir, worauf es ankommt.',
  consent: 'Schick mir den Ratgeber per E-Mail. Ich kann mich mit einem Klick abmelden.',
};

/** Creates the Brief, with the handle `guide`, before each test of the file, in a database and a store of its own. */
export function briefInLanguages() {
  const { context, metaobjects, shown, ...briefs } = testBriefs();
  let id: string;

  beforeEach(async () => {
    await Promise.all([context().db.brief.deleteMany(), context().db.settings.deleteMany()]);
    metaobjects().length = 0;
    await saveSettings({ ...context(), changes: { languages: ['de', 'fr', 'sv'] } });
    id = (await createBrief({ ...context(), title: 'Guide', handle: 'guide' })).id;
    // Uploaded, so that saving generates no PDF.
    await upload('');
    await save({});
  });

  const save = (changes: object) => briefs.save(id, changes);

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
    ...{ context, metaobjects, shown, save, upload, translate },
    id: () => id,
    publish: () => publishBrief({ ...context(), id }),
  };
}
