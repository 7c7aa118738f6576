/** Adds addresses to the suppression list: pasted, or from a file; first what it would do, then it does. */
import { Banner, BlockStack, Box, Button, Card, DropZone, InlineStack, List, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';

import { useWish } from '~/ui/use-wish';

import type { SuppressionPreview } from '../people/suppression.server';
import { LIST_TOO_LONG, LONGEST_LIST, type SuppressionAnswer } from './suppression-answer';

/** A list from a file is not shown: it may have a hundred thousand lines. */
interface ChosenFile {
  name: string;
  text: string;
}

export function SuppressionImport() {
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  /** The last answer, and the list that it is about; another one has to be checked anew. */
  const [answered, setAnswered] = useState<{ answer: SuppressionAnswer; about: string } | null>(null);
  const wishes = useWish<SuppressionAnswer, string>((answer, about) => {
    const isDone = answer.ok && answer.did === 'imported';
    setAnswered({ answer, about: isDone ? '' : about });
    if (!isDone) return;
    setTyped('');
    setFile(null);
  });
  const isPending = wishes.pending !== null;
  const text = file?.text ?? typed;
  const isTooLong = text.length > LONGEST_LIST;
  const send = (intent: 'preview' | 'import') => {
    wishes.send(text, { intent, text });
  };
  const choose = async (chosen: File | undefined) => {
    if (chosen) setFile({ name: chosen.name, text: await chosen.text() });
  };
  const answer = answered?.about === text && !isPending ? answered.answer : null;
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
            <Button onClick={() => setFile(null)}>Remove the file</Button>
          </InlineStack>
        ) : (
          <>
            <TextField
              label="Addresses"
              helpText="One a line, or the text of a CSV file."
              autoComplete="off"
              multiline={4}
              maxHeight={240}
              value={typed}
              onChange={setTyped}
            />
            <DropZone
              label="Or a file"
              accept=".csv,.txt,text/csv,text/plain"
              allowMultiple={false}
              variableHeight
              onDropAccepted={([chosen]) => void choose(chosen)}
            >
              <DropZone.FileUpload actionTitle="Choose a CSV or text file" />
            </DropZone>
          </>
        )}
        {isTooLong && <Banner title={LIST_TOO_LONG} tone="critical" />}
        {answer && <Outcome answer={answer} />}
        <InlineStack align="end">
          {answer?.ok && answer.did === 'previewed' && answer.preview.found > answer.preview.known ? (
            <Button variant="primary" onClick={() => send('import')}>
              {`Add ${counted(answer.preview.found - answer.preview.known, 'address', 'addresses')}`}
            </Button>
          ) : (
            <Button onClick={() => send('preview')} disabled={text.trim() === '' || isTooLong} loading={isPending}>
              Check the list
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function Outcome({ answer }: { answer: SuppressionAnswer }) {
  if (!answer.ok) return <Banner title={answer.message} tone="critical" />;
  if (answer.did === 'previewed') return <Preview {...answer.preview} />;
  if (answer.did !== 'imported') return null;
  return <Banner title={`${counted(answer.added, 'address', 'addresses')} added`} tone="success" />;
}

function Preview({ found, known, people, without }: SuppressionPreview) {
  return (
    <Banner title={`${counted(found, 'address', 'addresses')} found`} tone={found > 0 ? 'info' : 'warning'}>
      <Box>
        <List>
          {known > 0 && <List.Item>{`On the list already: ${known.toLocaleString('en')}`}</List.Item>}
          {people > 0 && (
            <List.Item>{`Asked for the Brief, and get no more mail: ${people.toLocaleString('en')}`}</List.Item>
          )}
          {without.count > 0 && (
            <List.Item>
              {`${counted(without.count, 'line', 'lines')} without an address. The first: ${without.first ?? ''}`}
            </List.Item>
          )}
        </List>
      </Box>
    </Banner>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
