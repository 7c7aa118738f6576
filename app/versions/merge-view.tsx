/**
 * What someone else changed meanwhile, and the choices where both changed the same. Shown in place of the editor: App Bridge's
 * dialogs can't contain fields.
 */
import { TitleBar } from '@shopify/app-bridge-react';
import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Page,
  type PageProps,
  Text,
} from '@shopify/polaris';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';

import { ChangeList } from './change-list';
import type { Change } from './changes';
import { ConflictChoice, type ConflictWords } from './conflict-choice';
import type { Choices, Edits, Merge, Side } from './merge-fields';
import type { MergeText } from './merge-text';

interface MergeViewProps<Document> {
  text: MergeText;
  edits: Edits<Document>;
  merge: (edits: Edits<Document>, choices: Choices) => Merge<Document>;
  compare: (before: Document, after: Document) => Change[];
  words: (edits: Edits<Document>) => ConflictWords;
  /** Called with the merged document. */
  onMerge: (merged: Document) => void;
  /** Returns to the editor, without the other's changes. */
  onCancel: () => void;
  /** Changes that the documents don't show. */
  otherChanges?: readonly Change[];
  backAction?: PageProps['backAction'];
  /** Whether the merge, or what `extraAction` does, is pending. */
  isPending?: boolean;
  /** Beside the button that merges. */
  extraAction?: ReactNode;
  /** A notice above everything else. */
  children?: ReactNode;
}

const NO_CHANGES: readonly Change[] = [];

export function MergeView<Document>(props: MergeViewProps<Document>) {
  const { text, edits, merge, compare, words, onMerge, onCancel, otherChanges = NO_CHANGES } = props;
  const { backAction, isPending = false, extraAction, children } = props;
  const [choices, setChoices] = useState<Partial<Record<string, Side>>>({});
  const { merged, conflicts } = useMemo(() => merge(edits, choices), [merge, edits, choices]);
  const theirChanges = useMemo(
    () => [...compare(edits.base, edits.theirs), ...otherChanges],
    [compare, edits, otherChanges],
  );
  const open = conflicts.filter(({ key }) => choices[key] === undefined).length;
  const heading = useRef<HTMLDivElement>(null);
  const hasNotice = useRef(Boolean(children));
  useEffect(() => {
    // A notice takes the focus itself.
    if (!hasNotice.current) heading.current?.focus();
  }, []);

  return (
    <Page narrowWidth title={text.title} backAction={backAction}>
      <TitleBar title={text.barTitle} />
      <BlockStack gap="400">
        {children}
        <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          <Banner tone="info">
            <p>{text.intro}</p>
          </Banner>
        </div>
        <Card>
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">
              {text.theirs}
            </Text>
            {theirChanges.length === 0 ? <Text as="p">{text.noChanges}</Text> : <ChangeList changes={theirChanges} />}
          </BlockStack>
        </Card>
        {conflicts.length > 0 && (
          <Card>
            <BlockStack gap="400">
              <InlineStack gap="200" blockAlign="center">
                <Text as="h2" variant="headingMd">
                  {text.both}
                </Text>
                <span role="status">
                  <Badge tone={open > 0 ? 'attention' : 'success'}>
                    {open > 0 ? `${open} to choose` : 'All chosen'}
                  </Badge>
                </span>
              </InlineStack>
              {conflicts.map((conflict) => (
                <ConflictChoice
                  key={conflict.key}
                  conflict={conflict}
                  words={words(edits)}
                  sides={text.sides}
                  choice={choices[conflict.key]}
                  onChoose={(side) => setChoices({ ...choices, [conflict.key]: side })}
                />
              ))}
            </BlockStack>
          </Card>
        )}
        <Box paddingInline={{ xs: '400', sm: '0' }} paddingBlockEnd="400">
          <InlineStack align="end" gap="200">
            <Button onClick={onCancel}>{text.cancel}</Button>
            {extraAction}
            <Button variant="primary" disabled={open > 0} loading={isPending} onClick={() => onMerge(merged)}>
              {text.merge}
            </Button>
          </InlineStack>
        </Box>
      </BlockStack>
    </Page>
  );
}
