/**
 * What someone else saved meanwhile, and the choices where both changed the same. Shown in place of the editor: App Bridge's
 * dialogs can't contain fields.
 */
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, Banner, BlockStack, Box, Button, Card, InlineStack, Page, Text } from '@shopify/polaris';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { Draft } from '../../schema';
import { ChangeList } from '../../versions/change-list';
import { compareRoutines } from '../../versions/compare';
import { type Edits, mergeRoutines } from '../../versions/merge';
import type { Side } from '../../versions/merge-parts';
import { ConflictChoice } from './conflict-choice';

interface MergeViewProps {
  edits: Edits;
  /** Called with the merged draft. */
  onMerge: (merged: Draft) => void;
  /** Returns to the editor, without the other's changes. */
  onCancel: () => void;
}

export function MergeView({ edits, onMerge, onCancel }: MergeViewProps) {
  const [choices, setChoices] = useState<Partial<Record<string, Side>>>({});
  const { merged, conflicts } = useMemo(() => mergeRoutines(edits, choices), [edits, choices]);
  const theirChanges = useMemo(() => compareRoutines(edits.base, edits.theirs), [edits]);
  const open = conflicts.filter(({ key }) => choices[key] === undefined).length;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <Page narrowWidth title="Someone else saved this routine">
      <TitleBar title="Merge changes" />
      <BlockStack gap="400">
        <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          <Banner tone="info">
            <p>
              It was saved in another tab or by another person since you opened it. Your changes are still here, and
              nothing is saved until you choose.
            </p>
          </Banner>
        </div>
        <Card>
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">
              What they changed
            </Text>
            {theirChanges.length === 0 ? (
              <Text as="p">They changed nothing.</Text>
            ) : (
              <ChangeList changes={theirChanges} />
            )}
          </BlockStack>
        </Card>
        {conflicts.length > 0 && (
          <Card>
            <BlockStack gap="400">
              <InlineStack gap="200" blockAlign="center">
                <Text as="h2" variant="headingMd">
                  Both of you changed
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
                  edits={edits}
                  choice={choices[conflict.key]}
                  onChoose={(side) => setChoices({ ...choices, [conflict.key]: side })}
                />
              ))}
            </BlockStack>
          </Card>
        )}
        <Box paddingInline={{ xs: '400', sm: '0' }} paddingBlockEnd="400">
          <InlineStack align="end" gap="200">
            <Button onClick={onCancel}>Back to editing</Button>
            <Button variant="primary" disabled={open > 0} onClick={() => onMerge(merged)}>
              Merge changes
            </Button>
          </InlineStack>
        </Box>
      </BlockStack>
    </Page>
  );
}
