/** Creates routines: blank, from a template, or as a copy. */
import type { Db } from '~/db.server';

import { blankRoutine, copyTitle } from '../blank';
import { createRoutine, findRoutine } from '../drafts.server';
import { findTemplate } from '../templates/templates.server';
import { copyTranslations } from '../translations/translations.server';

interface StartInput {
  db: Db;
  shop: string;
}

/**
 * Copies a routine's draft.
 * @returns the copy's ID; null if the shop has no such routine.
 */
export async function duplicateRoutine({ db, shop, id }: StartInput & { id: string }): Promise<string | null> {
  const found = await findRoutine({ db, shop, id });
  if (!found) return null;
  const title = copyTitle(found.document.title);
  const copy = await createRoutine({ db, shop, document: { ...found.document, handle: '', title } });
  await copyTranslations({ db, shop, id, to: copy.id });
  return copy.id;
}

/**
 * Creates a routine.
 * @param input `start` is `blank`, `template:` or `copy:` with an ID; `title` may be empty if that has one.
 * @returns its ID; null if there's no such start.
 * @throws MalformedDraft
 */
export async function startRoutine(input: StartInput & { start: string; title: string }): Promise<string | null> {
  const { db, shop, start, title } = input;
  const [kind, id = ''] = start.split(':');
  if (kind === 'copy' && title === '') return duplicateRoutine({ db, shop, id });
  const document = await documentOf({ db, shop }, kind, id);
  if (!document) return null;
  const named = { ...document, handle: '', title: title || document.title };
  const created = await createRoutine({ db, shop, document: named });
  if (kind === 'copy') await copyTranslations({ db, shop, id, to: created.id });
  return created.id;
}

/** All routines that can be copied, by title. */
export async function listTitles({ db, shop }: StartInput): Promise<{ id: string; title: string }[]> {
  return db.routine.findMany({
    where: { shop, archivedAt: null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  });
}

async function documentOf({ db, shop }: StartInput, kind: string | undefined, id: string) {
  switch (kind) {
    case 'blank':
      return blankRoutine('');
    case 'template':
      return findTemplate(id);
    case 'copy':
      return (await findRoutine({ db, shop, id }))?.document ?? null;
    default:
      return null;
  }
}
