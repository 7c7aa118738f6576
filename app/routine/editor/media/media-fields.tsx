/** A step's image or video: what it is, its texts, and the ways to add another one. */
import { BlockStack, Button, Checkbox, InlineError, InlineStack, Text } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

import { AddMedia } from '~/media/picker/add-media';
import { usePermission } from '~/media/picker/use-permission';
import type { UploadSource } from '~/media/upload/upload';
import { UploadStatus } from '~/media/upload/upload-status';
import { LIMITS } from '../../field-rules';
import type { DraftMedia } from '../../schema';
import { LineField } from '../fields/fields';
import { useProblem } from '~/ui/editor/problems';
import type { StepFieldsProps } from '../steps/step-fields-props';
import { UrlForm } from './add/url-form';
import { useFileDrop } from './add/use-file-drop';
import { MediaPreview } from './media-preview';
import { StillNote } from './still-note';
import { mediaOfFile } from './step-media';
import { useMedia } from './use-step-media';

export function MediaFields({ path, step, onChange }: StepFieldsProps) {
  const { set, uploads, added, files } = useMedia();
  const section = useRef<HTMLElement>(null);
  const [isReplacing, setIsReplacing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const permission = usePermission({
    onGranted: files.reload,
    alternative: 'You can still add an image or a video by its URL.',
  });
  const mediaPath = `${path}.media`;
  const { id, media } = step;
  const upload = uploads.states.get(id);
  const [urlProblem, fileProblem, sizeProblem] = [
    useProblem(`${mediaPath}.url`),
    useProblem(`${mediaPath}.file`),
    useProblem(`${mediaPath}.width`),
  ];
  const error = problem ?? permission.refusal ?? urlProblem ?? fileProblem ?? sizeProblem;

  const start = async (source: UploadSource) => {
    setProblem(null);
    const scopes = source.from === 'theme' ? (['read_themes', 'write_files'] as const) : (['write_files'] as const);
    if (await permission.request(...scopes)) uploads.start(id, source);
  };
  const choose = (next: DraftMedia) => {
    setProblem(null);
    uploads.cancel(id);
    set(id, next);
  };
  const drop = useFileDrop((files) => {
    const [file] = files;
    if (files.length > 1) setProblem('A step has one image or video. Add one file at a time.');
    else if (file) void start({ from: 'computer', file });
  });

  // The alt text is asked for at once, unless the merchant is busy elsewhere.
  useEffect(() => {
    if (added.current !== id || media === null) return;
    added.current = null;
    setIsReplacing(false);
    setAnnouncement(`${media.kind === 'image' ? 'Image' : 'Video'} added. Describe it for readers who can’t see it.`);
    const { activeElement } = document;
    if (activeElement === document.body || section.current?.contains(activeElement)) {
      document.getElementById(`${mediaPath}.alt`)?.focus();
    }
  }, [added, id, media, mediaPath]);

  return (
    <section
      id={mediaPath}
      ref={section}
      tabIndex={-1}
      aria-label="Image or video"
      className="media"
      data-over={drop.isOver || undefined}
    >
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h3" variant="headingSm">
            Image or video
          </Text>
          {media && (
            <InlineStack gap="300">
              <Button variant="plain" ariaExpanded={isReplacing} onClick={() => setIsReplacing(!isReplacing)}>
                {isReplacing ? 'Keep this one' : 'Replace'}
              </Button>
              <Button
                variant="plain"
                tone="critical"
                accessibilityLabel={media.kind === 'image' ? 'Remove image' : 'Remove video'}
                onClick={() => {
                  onChange({ ...step, media: null }, null);
                  section.current?.focus();
                }}
              >
                Remove
              </Button>
            </InlineStack>
          )}
        </InlineStack>
        {media && <MediaPreview media={media} />}
        {media && (
          <MediaTexts
            path={mediaPath}
            media={media}
            onChange={(next, field) => onChange({ ...step, media: next }, field)}
          />
        )}
        {upload && (
          <UploadStatus
            upload={upload}
            onRetry={() => uploads.retry(id)}
            onCancel={() => {
              uploads.cancel(id);
              section.current?.focus();
            }}
          />
        )}
        {(media === null || isReplacing) && (!upload || upload.problem) && (
          <AddMedia
            {...{ permission, start }}
            help="Or drop a file here, or paste one. It’s saved to your store’s files; Shopify asks for your permission the first time."
            onChoose={(file) => {
              files.add(file);
              choose(mediaOfFile(file));
            }}
            urlForm={<UrlForm choose={choose} />}
          />
        )}
        {error && <InlineError message={error} fieldID={mediaPath} />}
      </BlockStack>
      <p role="status" className="editor-announcement">
        {announcement}
      </p>
    </section>
  );
}

interface MediaTextsProps {
  path: string;
  media: DraftMedia;
  onChange: (media: DraftMedia, field: string | null) => void;
}

function MediaTexts({ path, media, onChange }: MediaTextsProps) {
  const isImage = media.kind === 'image';
  return (
    <>
      <LineField
        path={`${path}.alt`}
        label={isImage ? 'Alt text' : 'Video description'}
        helpText={`Describes the ${media.kind} for readers who can’t see it.`}
        maxLength={LIMITS.text}
        value={media.alt}
        onChange={(alt) => onChange({ ...media, alt }, `${path}.alt`)}
      />
      {media.kind === 'video' && (
        <Checkbox
          id={`${path}.captions`}
          label="It has captions, or no speech"
          checked={media.captions}
          onChange={(captions) => onChange({ ...media, captions }, null)}
        />
      )}
      {media.kind === 'video' && media.file === null && <StillNote video={media} />}
    </>
  );
}
