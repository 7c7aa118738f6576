/** How a draft compares with what is live, for routines and Briefs. Has no server-only imports. */
export type PublishStatus = 'draft' | 'published' | 'changed' | 'unpublished';

/**
 * @param draft `publishedRevision` is null if it was never published.
 */
export function publishStatus(draft: {
  revision: number;
  publishedRevision: number | null;
  isUnpublished?: boolean;
}): PublishStatus {
  if (draft.isUnpublished) return 'unpublished';
  if (draft.publishedRevision === null) return 'draft';
  return draft.publishedRevision === draft.revision ? 'published' : 'changed';
}
