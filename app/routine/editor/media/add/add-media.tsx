/** The ways to add an image or a video to a step. */
import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { ImageIcon, LinkIcon, ThemeIcon, UploadIcon } from '@shopify/polaris-icons';
import { type ChangeEvent, useRef, useState } from 'react';

import type { DraftMedia } from '../../../schema';
import type { UploadSource } from '../upload/upload';
import { FilePicker } from './file-picker';
import { ThemePicker } from './theme-picker';
import { UrlForm } from './url-form';
import type { Permission } from './use-permission';

interface AddMediaProps {
  permission: Permission;
  choose: (media: DraftMedia) => void;
  start: (source: UploadSource) => Promise<void>;
  onFile: (file: File) => void;
}

type Panel = 'files' | 'theme' | 'url';

/** What the computer's file dialog offers. The file itself is checked later. */
const ACCEPT = 'image/*,.heic,video/mp4,video/quicktime,video/webm';

export function AddMedia({ permission, choose, start, onFile }: AddMediaProps) {
  const input = useRef<HTMLInputElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const toggle = async (next: Panel) => {
    if (panel === next) return setPanel(null);
    if (next === 'files' && !(await permission.request('write_files'))) return;
    if (next === 'theme' && !(await permission.request('read_themes', 'write_files'))) return;
    setPanel(next);
  };
  const close = () => {
    setPanel(null);
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  };
  const open = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file) onFile(file);
    // So that the same file can be chosen again.
    currentTarget.value = '';
  };
  const panelButton = (name: Panel, label: string, icon: typeof ImageIcon) => (
    <Button icon={icon} ariaExpanded={panel === name} pressed={panel === name} onClick={() => void toggle(name)}>
      {label}
    </Button>
  );
  return (
    <div
      className="media-add"
      onKeyDown={(event) => {
        // Enter searches or adds here; elsewhere in the form it goes to the next field.
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
        if (event.key !== 'Escape' || panel === null) return;
        event.stopPropagation();
        close();
      }}
    >
      <BlockStack gap="300">
        <div ref={buttons}>
          <InlineStack gap="200">
            <Button icon={UploadIcon} onClick={() => input.current?.click()}>
              Upload
            </Button>
            {panelButton('files', 'Choose from files', ImageIcon)}
            {panelButton('theme', 'From your theme', ThemeIcon)}
            {panelButton('url', 'Add URL', LinkIcon)}
          </InlineStack>
        </div>
        <input ref={input} type="file" hidden accept={ACCEPT} aria-label="Upload an image or a video" onChange={open} />
        <Text as="p" tone="subdued">
          Or drop a file here, or paste one. It’s saved to your store’s files; Shopify asks for your permission the
          first time.
        </Text>
        {panel === 'files' && <FilePicker choose={choose} onClose={close} />}
        {panel === 'theme' && <ThemePicker start={start} onClose={close} />}
        {panel === 'url' && <UrlForm choose={choose} />}
      </BlockStack>
    </div>
  );
}
