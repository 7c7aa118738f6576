/** Copies an image of the theme to the shop's files. Its address in the theme changes with the theme. */
import { Banner, BlockStack, Button, InlineStack, Spinner, Text, TextField } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import type { MediaResult, ThemeImages } from '../shop-file';
import { loadMedia } from '../media-api';
import type { UploadSource } from '../upload/upload';
import { PictureGrid } from './picture-grid';

/** Images shown at once; a search finds the others. */
const MAX_SHOWN = 60;

interface ThemePickerProps {
  start: (source: UploadSource) => Promise<void>;
  onClose: () => void;
}

export function ThemePicker({ start, onClose }: ThemePickerProps) {
  const [result, setResult] = useState<MediaResult<ThemeImages> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [search, setSearch] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    loadMedia<ThemeImages>('/theme', controller.signal).then(setResult, () => undefined);
    return () => controller.abort();
  }, [attempt]);

  const theme = result?.ok ? result.value : null;
  const words = search.trim().toLowerCase();
  const found = theme?.images.filter(({ name }) => name.toLowerCase().includes(words)) ?? [];
  const shown = found.slice(0, MAX_SHOWN);
  return (
    <div className="media-panel" role="group" aria-label="Images of your theme">
      <BlockStack gap="300">
        <TextField
          label="Search theme images"
          labelHidden
          placeholder="Search theme images"
          autoComplete="off"
          autoFocus
          type="search"
          value={search}
          onChange={setSearch}
        />
        {result?.ok === false && (
          <Banner
            tone="critical"
            title="Your theme’s images couldn’t be loaded"
            action={{ content: 'Try again', onAction: () => setAttempt(attempt + 1) }}
          >
            <p>{result.message}</p>
          </Banner>
        )}
        {theme && (
          <PictureGrid
            label={`Images of ${theme.themeName}`}
            pictures={shown.map(({ path, name, url }) => ({ key: path, name, url, kind: 'image' }))}
            onChoose={(path) => {
              const image = theme.images.find((each) => each.path === path);
              if (!image) return;
              onClose();
              void start({ from: 'theme', themeId: theme.themeId, path, name: image.name });
            }}
          />
        )}
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <span role="status">
            {result === null && <Spinner size="small" accessibilityLabel="Loading your theme’s images" />}
            {theme && (
              <Text as="span" tone="subdued">
                {countText(found.length, shown.length)}
              </Text>
            )}
          </span>
          <Button onClick={onClose}>Close</Button>
        </InlineStack>
      </BlockStack>
    </div>
  );
}

function countText(found: number, shown: number): string {
  if (found === 0) return 'No images match.';
  if (shown < found) return `${shown} of ${found} images. Search to find others.`;
  return 'The image you choose is copied to your files.';
}
