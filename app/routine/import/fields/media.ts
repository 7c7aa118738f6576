/** Which step each image and video belongs to. */
import { isImageUrl, hostedVideo } from '../../urls';
import type { DraftMedia, DraftStep } from '../../schema';
import type { FoundMedia, Span } from '../document/document';
import { type Context, wordsOf } from './context';

/** `steps` in the order of the text. Media before the first step belong to none. */
export function placeMedia(steps: readonly { step: DraftStep; span: Span; path: string }[], context: Context): void {
  const { analysis, evidence } = context;
  const { article } = analysis;
  for (const found of article.media) {
    const owner = steps.findLast(({ span }) => span.start <= found.at.start);
    if (!owner || owner.step.media || found.at.start > endWithMedia(owner.span, article.plain)) continue;
    const media = mediaOf(found, context);
    if (!media) continue;
    owner.step.media = media;
    evidence.add(`${owner.path}.media`, [found.at, ...(found.caption ? [found.caption] : [])], 'likely');
  }
}

/** Media may follow a step's last line. */
function endWithMedia(span: Span, plain: string): number {
  const next = plain.indexOf('\n', span.end);
  return Math.max(span.end, next < 0 ? plain.length : next + 1);
}

function mediaOf(found: FoundMedia, { analysis }: Context): DraftMedia | null {
  const { kind, url, width, height } = found;
  const alt = found.alt || (found.caption ? wordsOf(analysis, found.caption) : '');
  const fields = { file: null, url, alt, width, height };
  if (kind === 'video') return hostedVideo(url) ? { kind, ...fields, captions: false, still: null } : null;
  return isImageUrl(url) ? { kind, ...fields } : null;
}
