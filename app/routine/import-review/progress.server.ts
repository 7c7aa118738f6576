/** How far the review of an import is. */
import type { Db } from '~/db.server';

import type { Decisions, Evidence } from '../import/contract';
import { type Draft, draftSchema } from '../schema';
import { findingsOf } from './state/findings';
import { isOpen, rowsOf } from './state/rows';

/** Fields of a routine that were imported and aren't decided; 0 if it wasn't imported. Doesn't read the article's text. */
export async function countUndecided(params: { db: Db; shop: string; id: string; draft: Draft }): Promise<number> {
  const { db, shop, id: routineId, draft } = params;
  const row = await db.routineImport.findFirst({
    where: { shop, routineId },
    select: { document: true, evidence: true, decisions: true },
  });
  if (!row) return 0;
  const document = draftSchema.parse(row.document);
  const evidence = (row.evidence as unknown as Omit<Evidence, 'quote'>[]).map((each) => ({ ...each, quote: '' }));
  const findings = findingsOf({ document, evidence });
  const decisions = row.decisions as Decisions;
  return rowsOf({ imported: { document, text: '' }, findings, draft, decisions, problems: [] }).filter(isOpen).length;
}
