/** Chooses one of the shop's images and videos. */
import {
  Banner,
  BlockStack,
  Button,
  InlineStack,
  Pagination,
  Select,
  Spinner,
  Text,
  TextField,
} from '@shopify/polaris';
import { useEffect, useState } from 'react';

import type { MediaKind } from '../kinds';
import { loadMedia } from '../media-api';
import type { FilePage, MediaResult, ShopFile } from '../shop-file';
import { PictureGrid } from './picture-grid';

const KINDS = [
  { label: 'Images and videos', value: '' },
  { label: 'Images', value: 'image' },
  { label: 'Videos', value: 'video' },
];

/** Milliseconds after the last keystroke. */
const DELAY = 300;

interface FilePickerProps {
  /** If there's only one to choose from. */
  kind?: MediaKind;
  onChoose: (file: ShopFile) => void;
  onClose: () => void;
}

interface Query {
  search: string;
  kind: MediaKind | '';
  /** Of a page after or before a cursor. */
  place: { after: string } | { before: string } | null;
}

export function FilePicker({ kind: only, onChoose, onClose }: FilePickerProps) {
  const [query, setQuery] = useState<Query>({ search: '', kind: only ?? '', place: null });
  const { result, isLoading, retry } = useFilePage(query);
  const page = result?.ok ? result.value : null;
  const go = (place: Query['place']) => setQuery({ ...query, place });
  return (
    <div className="media-panel" role="group" aria-label="Your files">
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="end" wrap={false}>
          <div className="media-search">
            <TextField
              label="Search files"
              labelHidden
              placeholder="Search files"
              autoComplete="off"
              autoFocus
              type="search"
              value={query.search}
              onChange={(search) => setQuery({ ...query, search, place: null })}
            />
          </div>
          {!only && (
            <Select
              label="Type"
              labelHidden
              options={KINDS}
              value={query.kind}
              onChange={(kind: Query['kind']) => setQuery({ ...query, kind, place: null })}
            />
          )}
        </InlineStack>
        {result?.ok === false && (
          <Banner
            tone="critical"
            title="Your files couldn’t be loaded"
            action={{ content: 'Try again', onAction: retry }}
          >
            <p>{result.message}</p>
          </Banner>
        )}
        {page && (
          <PictureGrid
            label="Files"
            pictures={page.files.map((file) => ({
              key: file.id,
              name: file.name,
              url: file.previewUrl,
              kind: file.kind,
            }))}
            onChoose={(id) => {
              const file = page.files.find((each) => each.id === id);
              if (file) onChoose(file);
            }}
          />
        )}
        <InlineStack align="space-between" blockAlign="center">
          <span role="status">
            {isLoading && <Spinner size="small" accessibilityLabel="Loading files" />}
            {page && !isLoading && page.files.length === 0 && (
              <Text as="span">
                {query.search.trim() === '' ? 'You have no files yet. Upload one.' : 'No files match.'}
              </Text>
            )}
          </span>
          {page && (page.previous !== null || page.next !== null) && (
            <Pagination
              hasPrevious={page.previous !== null}
              hasNext={page.next !== null}
              onPrevious={() => page.previous !== null && go({ before: page.previous })}
              onNext={() => page.next !== null && go({ after: page.next })}
              accessibilityLabel="Pages of files"
            />
          )}
          <Button onClick={onClose}>Close</Button>
        </InlineStack>
      </BlockStack>
    </div>
  );
}

/** The page stays until the next one is loaded. */
function useFilePage({ search, kind, place }: Query) {
  const [result, setResult] = useState<MediaResult<FilePage> | null>(null);
  const [isLoading, setIsLoading] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const params = new URLSearchParams({ search: search.trim(), kind, ...place }).toString();
  useEffect(() => {
    const controller = new AbortController();
    setIsLoading(true);
    const timer = setTimeout(() => {
      loadMedia<FilePage>(`/files?${params}`, controller.signal).then(
        (next) => {
          setResult(next);
          setIsLoading(false);
        },
        () => undefined,
      );
    }, DELAY);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [params, attempt]);
  return { result, isLoading, retry: () => setAttempt((count) => count + 1) };
}
