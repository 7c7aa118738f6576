/** Starting points for a routine. */
import { Form, useNavigation } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import {
  BlockStack,
  Box,
  Button,
  Card,
  ChoiceList,
  InlineStack,
  Page,
  Select,
  Text,
  TextField,
} from '@shopify/polaris';
import { useState } from 'react';

import { LIMITS } from '../field-rules';
import type { TemplateSummary } from '../templates/templates.server';

interface NewRoutineProps {
  templates: TemplateSummary[];
  /** Routines to copy, by title. */
  routines: { id: string; title: string }[];
  error?: string;
}

const BLANK = 'blank';
const COPY = 'copy';

export function NewRoutine({ templates, routines, error }: NewRoutineProps) {
  const [start, setStart] = useState(BLANK);
  const [copied, setCopied] = useState(routines[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const isCreating = useNavigation().state !== 'idle';
  const choices = [
    { value: BLANK, label: 'Blank', helpText: 'One phase with an empty step.' },
    ...templates.map(({ id, title: label, description, duration }) => ({
      value: `template:${id}`,
      label,
      helpText: `${description} ${duration}`,
    })),
    ...(routines.length > 0
      ? [{ value: COPY, label: 'Copy of a routine', helpText: 'Starts from the draft of another routine.' }]
      : []),
  ];
  return (
    <Page narrowWidth title="Create routine" backAction={{ content: 'Routines', url: '/app/routines' }}>
      <TitleBar title="Routines" />
      <Box paddingBlockEnd="400">
        <Card>
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <BlockStack gap="100">
              <Text as="h2" variant="headingSm">
                Have an article already?
              </Text>
              <Text as="p" tone="subdued">
                Turn its steps into a draft.
              </Text>
            </BlockStack>
            <Button url="/app/routines/new/article">Start from an article</Button>
          </InlineStack>
        </Card>
      </Box>
      <Form method="post">
        <BlockStack gap="400">
          <Card>
            <TextField
              label="Title"
              name="title"
              autoComplete="off"
              helpText={
                start === BLANK
                  ? 'Shown above the steps. You can change it later.'
                  : 'Leave this blank to use the title of what you start from.'
              }
              maxLength={LIMITS.line}
              value={title}
              onChange={setTitle}
              error={error}
            />
          </Card>
          <Card>
            <BlockStack gap="300">
              <ChoiceList
                title="Start with"
                choices={choices}
                selected={[start]}
                onChange={([value]) => setStart(value ?? BLANK)}
              />
              {start === COPY && (
                <Select
                  label="Routine to copy"
                  options={routines.map((routine) => ({
                    value: routine.id,
                    label: routine.title.trim() || 'Untitled routine',
                  }))}
                  value={copied}
                  onChange={setCopied}
                />
              )}
            </BlockStack>
          </Card>
          <input type="hidden" name="start" value={start === COPY ? `copy:${copied}` : start} />
          <InlineStack align="end">
            <Button submit variant="primary" loading={isCreating}>
              Create routine
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Page>
  );
}
