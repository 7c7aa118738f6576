/** Routines that were started from an article, for journeys that begin after the import. */
import { randomUUID } from 'node:crypto';

import { importArticle } from '../../../app/routine/import/import-article.ts';
import { contentHash } from '../../../app/routine/import-source/stored-import.server.ts';
import { storedText } from '../../../app/routine/import-source/stored-text.ts';
import { SHOP } from '../app/signed-requests.ts';
import { runSql } from './database.ts';

/**
 * Creates a routine from an article's HTML and returns its ID.
 * @param articleId an article of the store that it came from; by default, the text was pasted
 */
export async function plantImport(dataDir: string, html: string, articleId: string | null = null): Promise<string> {
  const imported = importArticle(html);
  const { routine, language, reason } = imported;
  if (!routine) throw new Error(`The article isn’t a routine: ${reason}`);
  const [id, title] = [randomUUID(), 'An article'];
  const document = JSON.stringify({ ...routine, handle: id });
  await runSql(
    dataDir,
    'INSERT INTO "Routine" (id, shop, handle, title, document, "updatedAt") VALUES ($1, $2, $1, $3, $4, now())',
    [id, SHOP, routine.title, document],
  );
  const { text, textLength, ...ranges } = storedText(imported);
  const json = [ranges.blocks, ranges.evidence, ranges.unplaced].map((each) => JSON.stringify(each));
  const hash = contentHash({ title, content: html });
  await runSql(
    dataDir,
    `INSERT INTO "RoutineImport" ("routineId", shop, "articleTitle", "contentHash", text, "textLength", blocks, evidence,
       unplaced, language, reason, document, "articleId") VALUES ($1, $2, $3, $13, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...[id, SHOP, title, text, textLength, ...json, language, reason, document, articleId], hash],
  );
  return id;
}
