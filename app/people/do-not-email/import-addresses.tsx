/** Adds addresses to the do-not-email list, pasted or from a file, after a preview. */
import { Banner, BlockStack, Box, Button, Card, DropZone, InlineStack, List, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import { decodeTextFile } from './decode-text-file';
import type { ImportPreview } from './do-not-email.server';
import { IMPORT_TOO_LONG, MAX_IMPORT_LENGTH, type DoNotEmailResult } from './intents';

/** A file's text isn't displayed: it may have a hundred thousand lines. */
interface ChosenFile {
  name: string;
  text: string;
}

export function ImportAddresses() {
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  /** The last result and the list it is about. A changed list has to be previewed again. */
  const [last, setLast] = useState<{ result: DoNotEmailResult; text: string } | null>(null);
  const { send, pending } = useIntent<DoNotEmailResult, string>((result, sentText) => {
    const isImported = result.ok && result.did === 'imported';
    setLast({ result, text: isImported ? '' : sentText });
    if (!isImported) return;
    setTyped('');
    setFile(null);
  });
  const isPending = pending !== null;
  const text = file?.text ?? typed;
  const isTooLong = text.length > MAX_IMPORT_LENGTH;
  const submit = (intent: 'preview' | 'import') => send(text, { intent, text });
  const choose = async (chosen: File | undefined) => {
    if (chosen) setFile({ name: chosen.name, text: decodeTextFile(new Uint8Array(await chosen.arrayBuffer())) });
  };
  const result = last?.text === text && !isPending ? last.result : null;
  const newAddresses = result?.ok && result.did === 'previewed' ? result.preview.found - result.preview.known : 0;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Add addresses
        </Text>
        {file ? (
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="p" breakWord>
              {file.name}
            </Text>
            <Button onClick={() => setFile(null)}>Remove file</Button>
          </InlineStack>
        ) : (
          <>
            <TextField
              label="Addresses"
              helpText="One per line, or text in CSV format"
              autoComplete="off"
              multiline={4}
              maxHeight={240}
              value={typed}
              onChange={setTyped}
            />
            <DropZone
              label="CSV or text file"
              accept=".csv,.txt,text/csv,text/plain"
              allowMultiple={false}
              variableHeight
              onDropAccepted={([chosen]) => void choose(chosen)}
            >
              <DropZone.FileUpload actionTitle="Add file" />
            </DropZone>
          </>
        )}
        {isTooLong && <Banner title={IMPORT_TOO_LONG} tone="critical" />}
        {result && <Result result={result} />}
        <InlineStack align="end">
          {newAddresses > 0 ? (
            <Button variant="primary" onClick={() => submit('import')}>
              {`Add ${countAddresses(newAddresses)}`}
            </Button>
          ) : (
            <Button onClick={() => submit('preview')} disabled={text.trim() === '' || isTooLong} loading={isPending}>
              Preview
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function Result({ result }: { result: DoNotEmailResult }) {
  if (!result.ok) return <Banner title={result.message} tone="critical" />;
  if (result.did === 'previewed') return <Preview {...result.preview} />;
  if (result.did !== 'imported') return null;
  return <Banner title={`${countAddresses(result.added)} added`} tone="success" />;
}

function Preview({ found, known, people, skippedLines }: ImportPreview) {
  return (
    <Banner title={`${countAddresses(found)} found`} tone={found > 0 ? 'info' : 'warning'}>
      <Box>
        <List>
          {known > 0 && <List.Item>{`Already on the list: ${formatNumber(known)}`}</List.Item>}
          {people > 0 && <List.Item>{`People who won’t get emails anymore: ${formatNumber(people)}`}</List.Item>}
          {skippedLines.count > 0 && (
            <List.Item>
              {`Lines without an address: ${formatNumber(skippedLines.count)}, starting with “${skippedLines.first ?? ''}”`}
            </List.Item>
          )}
        </List>
      </Box>
    </Banner>
  );
}

function countAddresses(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'address' : 'addresses'}`;
}

function formatNumber(number: number): string {
  return number.toLocaleString('en');
}
