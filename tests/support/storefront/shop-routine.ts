/** A routine that shows the shop's files and products: an image, videos, and tools of each kind. */
import type { Media, Routine, Tool } from '../../../app/routine/contract.ts';
import type { FileRecord } from '../../../devstore/state/file.ts';
import { MAT_IMAGE, TOOL_IMAGE } from '../../../devstore/content/files.ts';
import { sampleRoutine } from '../app/sample-routine.ts';

const CREATED = '2026-03-02T08:00:00Z';

/** For `state.files`. Its bytes aren't on disk. */
export const VIDEO_FILE: FileRecord = {
  ...{ id: 310, type: 'Video', filename: 'pigeon.mp4', alt: '', mimeType: 'video/mp4', size: 900 },
  ...{ width: 640, height: 360, duration: 4500, preview: 'core-nexus-release-tool.webp', errors: [] },
  ...{ readsUntilProcessed: 0, createdAt: CREATED, updatedAt: CREATED },
};

export const PRODUCT_WITH_ONE_VARIANT = 200;
export const PRODUCT_WITH_VARIANTS = 202;

const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;

export const IMAGE: Media = {
  ...{ kind: 'image', file: gid('MediaImage', MAT_IMAGE), url: '', alt: 'A person on a "mat"' },
  ...{ width: 1000, height: 1000 },
};
export const VIDEO: Media = {
  ...{ kind: 'video', file: gid('Video', VIDEO_FILE.id), url: '', still: null, captions: true },
  ...{ alt: 'The pigeon pose', width: 640, height: 360 },
};
export const YOUTUBE: Media = {
  ...{ kind: 'video', file: null, url: 'https://youtu.be/abcdefghijk', still: gid('MediaImage', TOOL_IMAGE) },
  ...{ alt: 'The groin stretch', captions: true, width: 1280, height: 720 },
};
export const VIMEO_WITHOUT_STILL: Media = {
  ...{ kind: 'video', file: null, url: 'https://vimeo.com/123456789', still: null },
  ...{ alt: 'The knee pull', captions: true, width: 640, height: 360 },
};

const tool = (name: string, product: number | null, more: Partial<Tool> = {}): Tool => ({
  ...{ name, alternative: '', product: product === null ? null : gid('Product', product), url: '' },
  ...more,
});

export function shopRoutine(): Routine {
  const routine = sampleRoutine();
  const media = [IMAGE, VIDEO, YOUTUBE, VIMEO_WITHOUT_STILL];
  const tools = [
    [tool('Release tool', PRODUCT_WITH_ONE_VARIANT)],
    [tool('Mat', PRODUCT_WITH_VARIANTS, { alternative: 'A folded blanket' })],
    [tool('Ball', null, { url: 'https://elsewhere.example/ball' })],
    [],
  ];
  const [phase] = routine.phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has no step.');
  const steps = media.map((each, index) => ({
    ...{ ...step, id: `step-${index}`, title: each.alt, cues: ['Breathe'], why: '', breath: null },
    ...{ media: each, tools: tools[index] ?? [] },
  }));
  const action = { kind: 'product' as const, label: 'See the tool', url: '', locations: [] };
  return {
    ...routine,
    selfCheck: null,
    phases: [{ ...phase, steps }],
    completion: { message: 'Well done.', actions: [{ ...action, product: gid('Product', PRODUCT_WITH_ONE_VARIANT) }] },
  };
}
