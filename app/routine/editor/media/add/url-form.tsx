/** Adds an image by its URL, or a video on YouTube or Vimeo. The image is loaded to see that it is one. */
import { Button, Form, TextField } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

import { LIMITS } from '../../../field-rules';
import type { VideoIntent } from '../../../media/intents';
import type { VideoDetails } from '../../../media/video-details';
import type { DraftMedia } from '../../../schema';
import { hostedVideo, isImageUrl } from '../../../urls';
import { measureImage } from '~/media/measure';
import { sendIntent } from '~/media/media-api';
import { mediaOfImageUrl, mediaOfVideoUrl } from '../step-media';
import { useMedia } from '../use-step-media';

const NOT_A_URL = 'Enter a URL that starts with https://, or a path such as /cdn/shop/files/pigeon.webp';
const NOT_AN_IMAGE =
  'There’s no image at this URL, or it can’t be loaded. Enter an image’s own URL, or a video’s on YouTube or Vimeo';
const SLOW = 'This image takes too long to load. Try again, or upload it instead';

export function UrlForm({ choose }: { choose: (media: DraftMedia) => void }) {
  const { storeUrl } = useMedia();
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [isChecking, setIsChecking] = useState(false);
  const request = useRef<AbortController | null>(null);
  useEffect(() => () => request.current?.abort(), []);

  const add = async () => {
    const controller = new AbortController();
    request.current?.abort();
    request.current = controller;
    setIsChecking(true);
    setProblem(undefined);
    const found = await readUrl(url.trim(), storeUrl, controller.signal).catch(() => null);
    if (controller.signal.aborted || found === null) return;
    setIsChecking(false);
    if (typeof found === 'string') setProblem(found);
    else choose(found);
  };
  return (
    <div className="media-panel" role="group" aria-label="Add by URL">
      <Form onSubmit={() => void add()}>
        <TextField
          label="URL of an image, or of a video on YouTube or Vimeo"
          autoComplete="off"
          autoFocus
          inputMode="url"
          maxLength={LIMITS.url}
          value={url}
          onChange={(next) => {
            setUrl(next);
            setProblem(undefined);
          }}
          error={problem}
          connectedRight={
            <Button submit loading={isChecking} disabled={url.trim() === ''}>
              Add
            </Button>
          }
        />
      </Form>
    </div>
  );
}

/** The image or video at a URL, or what's wrong with it. */
async function readUrl(url: string, storeUrl: string, signal: AbortSignal): Promise<DraftMedia | string> {
  if (hostedVideo(url)) {
    const details = await sendIntent<VideoDetails, VideoIntent>({ intent: 'video', url }, signal);
    return details.ok ? mediaOfVideoUrl(url, details.value) : details.message;
  }
  if (!isImageUrl(url)) return NOT_A_URL;
  const size = await measureImage(new URL(url, storeUrl).href);
  if (size === undefined) return SLOW;
  return size === null ? NOT_AN_IMAGE : mediaOfImageUrl(url, size);
}
