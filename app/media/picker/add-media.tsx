/** The ways to add an image or a video. */
import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { ImageIcon, LinkIcon, ThemeIcon, UploadIcon } from '@shopify/polaris-icons';
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';

import type { MediaKind } from '../kinds';
import type { ShopFile } from '../shop-file';
import type { UploadSource } from '../upload/upload';
import { FilePicker } from './file-picker';
import { ThemePicker } from './theme-picker';
import type { Permission } from './use-permission';

interface AddMediaProps {
  permission: Permission;
  /** If it can't be both. */
  kind?: MediaKind;
  /** How it can be added, besides by choosing a file. */
  help: string;
  onChoose: (file: ShopFile) => void;
  start: (source: UploadSource) => Promise<void>;
  /** Adds it by its URL, if that's possible. */
  urlForm?: ReactNode;
}

type Panel = 'files' | 'theme' | 'url';

/** What the computer's file dialog offers. The file itself is checked later. */
const ACCEPT = { image: 'image/*,.heic', video: 'video/mp4,video/quicktime,video/webm' };

export function AddMedia({ permission, kind, help, onChoose, start, urlForm }: AddMediaProps) {
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
    if (file) void start({ from: 'computer', file });
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
            {urlForm !== undefined && panelButton('url', 'Add URL', LinkIcon)}
          </InlineStack>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept={kind ? ACCEPT[kind] : `${ACCEPT.image},${ACCEPT.video}`}
          aria-label={kind ? `Upload ${kind}` : 'Upload an image or a video'}
          onChange={open}
        />
        <Text as="p" tone="subdued">
          {help}
        </Text>
        {panel === 'files' && <FilePicker kind={kind} onChoose={onChoose} onClose={close} />}
        {panel === 'theme' && <ThemePicker start={start} onClose={close} />}
        {panel === 'url' && urlForm}
      </BlockStack>
    </div>
  );
}
