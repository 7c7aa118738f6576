/** Where the Brief stands towards what the shop shows. Safe in the browser. */

export type BriefStatus = 'draft' | 'published' | 'changed';

/** @param brief `revision` is null before the first save, `publishedRevision` before the first publishing. */
export function briefStatus(brief: { revision: number | null; publishedRevision: number | null }): BriefStatus {
  if (brief.publishedRevision === null) return 'draft';
  return brief.publishedRevision === brief.revision ? 'published' : 'changed';
}
