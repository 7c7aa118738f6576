/** Where a draft stands towards what the shop shows: a routine's, or the Brief's. Safe in the browser. */
export type PublishStatus = 'draft' | 'published' | 'changed';

/**
 * @param draft `revision` is null before the first save, `publishedRevision` before the first publishing.
 */
export function publishStatus(draft: { revision: number | null; publishedRevision: number | null }): PublishStatus {
  if (draft.publishedRevision === null) return 'draft';
  return draft.publishedRevision === draft.revision ? 'published' : 'changed';
}
