/** How a draft compares with what is live, for routines and Briefs. Has no server-only imports. */
export type PublishStatus = 'draft' | 'published' | 'changed' | 'unpublished' | 'archived';

/**
 * @param draft `publishedRevision` is the one with the content that's live; null if nothing is, or nothing was yet.
 */
export function publishStatus(draft: {
  revision: number;
  publishedRevision: number | null;
  isUnpublished?: boolean;
  isArchived?: boolean;
}): PublishStatus {
  if (draft.isArchived) return 'archived';
  if (draft.isUnpublished) return 'unpublished';
  if (draft.publishedRevision === null) return 'draft';
  return draft.publishedRevision === draft.revision ? 'published' : 'changed';
}
