/** A block's image and its alt text, and the ways to choose another one. */
import { Banner, BlockStack, Button, InlineError, InlineStack, Text, TextField } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

import { AddMedia } from '~/media/picker/add-media';
import { usePermission } from '~/media/picker/use-permission';
import type { ShopFile } from '~/media/shop-file';
import type { UploadSource } from '~/media/upload/upload';
import { UploadStatus } from '~/media/upload/upload-status';

import type { BlockDraft } from './block-draft';
import { useImages } from './use-images';

type Image = Extract<BlockDraft, { kind: 'image' }>;

interface ImageFieldsProps {
  image: Image;
  /** Of the block, such as `sections.0.blocks.1`. */
  path: string;
  onChange: (image: Image) => void;
  getError: (field: string) => string | undefined;
}

export function ImageFields({ image, path, onChange, getError }: ImageFieldsProps) {
  const { id, file, alt } = image;
  const { files, uploads, set, added } = useImages();
  const [isReplacing, setIsReplacing] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const permission = usePermission({ onGranted: files.reload });
  const upload = uploads.states.get(id);
  const container = useRef<HTMLDivElement>(null);
  const altId = `${path}.alt`;
  const error = permission.refusal ?? getError(`${path}.file`);
  const start = async (source: UploadSource) => {
    const scopes = source.from === 'theme' ? (['read_themes', 'write_files'] as const) : (['write_files'] as const);
    if (await permission.request(...scopes)) uploads.start(id, source, 'image');
  };
  const choose = (chosen: ShopFile) => {
    uploads.cancel(id);
    set(id, chosen);
  };

  // The alt text is asked for at once, unless the merchant is busy elsewhere.
  useEffect(() => {
    if (added.current !== id || file === '') return;
    added.current = null;
    setIsReplacing(false);
    setAnnouncement('Image added. Describe it for readers who can’t see it.');
    const { activeElement } = document;
    if (activeElement === document.body || container.current?.contains(activeElement)) {
      document.getElementById(altId)?.focus();
    }
  }, [added, id, file, altId]);

  return (
    <div ref={container} id={`${path}.file`} tabIndex={-1} role="group" aria-label="Image" className="media">
      <BlockStack gap="300">
        {file !== '' && (
          <>
            <Preview file={file} />
            <InlineStack>
              <Button ariaExpanded={isReplacing} onClick={() => setIsReplacing(!isReplacing)}>
                {isReplacing ? 'Keep this image' : 'Replace image'}
              </Button>
            </InlineStack>
          </>
        )}
        {upload && (
          <UploadStatus
            upload={upload}
            onRetry={() => uploads.retry(id)}
            onCancel={() => {
              uploads.cancel(id);
              container.current?.focus();
            }}
          />
        )}
        {(file === '' || isReplacing) && (!upload || upload.problem) && (
          <AddMedia
            {...{ permission, start }}
            kind="image"
            help="It’s saved to your store’s files; Shopify asks for your permission the first time."
            onChoose={choose}
          />
        )}
        {error && <InlineError message={error} fieldID={`${path}.file`} />}
        <TextField
          id={altId}
          label="Alt text"
          helpText="What the image shows, for readers who can’t see it. Leave blank if it says nothing."
          autoComplete="off"
          value={alt}
          error={getError(altId)}
          onChange={(value) => onChange({ ...image, alt: value })}
        />
      </BlockStack>
      <p role="status" className="Polaris-Text--visuallyHidden">
        {announcement}
      </p>
    </div>
  );
}

/** @param file its GID */
function Preview({ file }: { file: string }) {
  const { files } = useImages();
  const state = files.states[file];
  switch (state?.status) {
    case 'missing':
      return (
        <Banner tone="warning" title="This image was deleted in Shopify">
          <p>The PDF can’t be generated without it. Replace it, or delete this block.</p>
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="warning" title="Shopify couldn’t process this image">
          <p>{state.reason}</p>
        </Banner>
      );
    case 'ready': {
      const { name, previewUrl } = state.file;
      return (
        <BlockStack gap="100">
          {previewUrl !== null && <img className="media-picture" src={previewUrl} alt="" />}
          <Text as="p" tone="subdued" breakWord>
            {name}
          </Text>
        </BlockStack>
      );
    }
    case 'processing':
      return <Text as="p">Shopify is processing this image.</Text>;
    case undefined:
      return <Text as="p">One of your files</Text>;
  }
}
