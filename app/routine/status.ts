/** Where a draft stands towards what the shop shows. */
export type PublishStatus = 'draft' | 'published' | 'changed';

/**
 * @param revision of the draft.
 * @param latest the version that was published last, if any, with the revision that it was made from.
 */
export function publishStatus(revision: number, latest: { revision: number } | undefined): PublishStatus {
  if (!latest) return 'draft';
  return latest.revision === revision ? 'published' : 'changed';
}
