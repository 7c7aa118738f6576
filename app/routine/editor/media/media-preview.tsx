/** Shows a step's image or video in the editor. */
import { Banner, BlockStack, Link, Text } from '@shopify/polaris';

import type { ShopFile } from '~/media/shop-file';
import type { DraftMedia } from '../../schema';
import { hostedVideo } from '../../urls';
import { useMedia } from './use-step-media';

export function MediaPreview({ media }: { media: DraftMedia }) {
  const { files } = useMedia();
  if (media.file === null) return <ExternalPreview media={media} />;
  const state = files.states[media.file];
  const noun = media.kind;
  switch (state?.status) {
    case 'missing':
      return (
        <Banner tone="warning" title={`This ${noun} was deleted in Shopify`}>
          <p>Readers see the step without it. Replace it, or remove it.</p>
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="warning" title={`Shopify couldn’t process this ${noun}`}>
          <p>{state.reason}</p>
        </Banner>
      );
    case 'ready':
      return <FilePreview file={state.file} />;
    case 'processing':
      return <Details text={`Shopify is processing this ${noun}.`} />;
    case undefined:
      return <Details text={`One of your files${sizeText(media)}`} />;
  }
}

function FilePreview({ file }: { file: ShopFile }) {
  const { kind, name, previewUrl, videoUrl } = file;
  return (
    <BlockStack gap="100">
      {kind === 'video' && videoUrl !== null ? (
        <video
          className="media-picture"
          controls
          preload="metadata"
          poster={previewUrl ?? undefined}
          src={videoUrl}
          aria-label={name}
        />
      ) : (
        previewUrl !== null && <img className="media-picture" src={previewUrl} alt="" />
      )}
      <Details text={`${name}${sizeText(file)}`} />
    </BlockStack>
  );
}

function ExternalPreview({ media }: { media: DraftMedia }) {
  const { files, images, storeUrl } = useMedia();
  if (media.url.trim() === '') return null;
  if (media.kind === 'image') {
    if (images.get(media.url) === null) {
      return (
        <Banner tone="warning" title="This image can’t be loaded">
          <p>There’s no image at {media.url}. Readers see the step without it. Replace it, or remove it.</p>
        </Banner>
      );
    }
    return (
      <BlockStack gap="100">
        {URL.canParse(media.url, storeUrl) && (
          <img className="media-picture" src={new URL(media.url, storeUrl).href} alt="" />
        )}
        <Details text={`${media.url}${sizeText(media)}`} />
      </BlockStack>
    );
  }
  const host = hostedVideo(media.url)?.host === 'vimeo' ? 'Vimeo' : 'YouTube';
  const still = media.still === null ? undefined : files.states[media.still];
  return (
    <BlockStack gap="100">
      {still?.status === 'ready' && still.file.previewUrl !== null ? (
        <img className="media-picture" src={still.file.previewUrl} alt="" />
      ) : (
        <div className="media-picture media-host" aria-hidden="true">
          {host}
        </div>
      )}
      <Text as="p" tone="subdued">
        <Link url={media.url} target="_blank">{`Open on ${host}`}</Link>
        {sizeText(media)}
      </Text>
    </BlockStack>
  );
}

function Details({ text }: { text: string }) {
  return (
    <Text as="p" tone="subdued" breakWord>
      {text}
    </Text>
  );
}

function sizeText({ width, height }: { width: number | null; height: number | null }): string {
  return width && height ? ` · ${width} × ${height}` : '';
}
