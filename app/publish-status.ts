/** Where a draft stands towards what the shop shows: a routine's, or a Brief's. Safe in the browser. */
export type PublishStatus = 'draft' | 'published' | 'changed' | 'withdrawn';

/**
 * @param draft `publishedRevision` is null before the first publishing.
 */
export function publishStatus(draft: {
  revision: number;
  publishedRevision: number | null;
  isWithdrawn?: boolean;
}): PublishStatus {
  if (draft.isWithdrawn) return 'withdrawn';
  if (draft.publishedRevision === null) return 'draft';
  return draft.publishedRevision === draft.revision ? 'published' : 'changed';
}
