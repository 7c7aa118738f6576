/** Starts a routine from one of the shop's articles, a text or a file. */
import { TitleBar } from '@shopify/app-bridge-react';
import {
  BlockStack,
  Box,
  Button,
  Card,
  ChoiceList,
  DropZone,
  InlineStack,
  Page,
  Text,
  TextField,
} from '@shopify/polaris';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import { ArticleChoice } from './article-choice';
import type { StartFailure, StartKind } from './contract';
import { FILE_ENDINGS, MAX_IMPORT_BYTES, TOO_LARGE, fileProblem } from './limits';
import { StartProblem } from './start-problem';

const CHOICES: { value: StartKind; label: string }[] = [
  { value: 'article', label: 'One of your articles' },
  { value: 'text', label: 'Pasted text or HTML' },
  { value: 'file', label: 'A file' },
];

const MISSING: Record<StartKind, string> = {
  article: 'Choose an article.',
  text: 'Paste the text of an article.',
  file: 'Choose a file.',
};

export function StartPage() {
  const [kind, setKind] = useState<StartKind>('article');
  const [articleId, setArticleId] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [failure, setFailure] = useState<StartFailure | null>(null);
  const { send, pending } = useIntent<StartFailure | null, StartKind>(setFailure);

  const choose = (next: StartKind) => {
    setKind(next);
    setFailure(null);
  };
  const submit = () => {
    const value = { article: articleId, text, file }[kind];
    const problem = value === '' || value === null ? MISSING[kind] : tooLarge(value);
    if (problem !== null) return setFailure({ reason: 'rejected', message: problem, read: '' });
    const form = new FormData();
    form.set('kind', kind);
    form.set(kind === 'article' ? 'articleId' : kind, value ?? '');
    send(kind, form, { encType: 'multipart/form-data' });
  };

  return (
    <Page
      narrowWidth
      title="Start from an article"
      backAction={{ content: 'Create routine', url: '/app/routines/new' }}
    >
      <TitleBar title="Routines" />
      <BlockStack gap="400">
        {failure && <StartProblem key={failure.message + failure.read} failure={failure} onChoose={choose} />}
        <Card>
          <BlockStack gap="400">
            <Text as="p">
              Unwind finds the steps, amounts, and safety text, and marks the words that each came from. Nothing is
              added. You get a draft to check before you publish it.
            </Text>
            <ChoiceList
              title="Read"
              choices={CHOICES}
              selected={[kind]}
              onChange={([value]) => choose((value as StartKind | undefined) ?? 'article')}
            />
            {kind === 'article' && <ArticleChoice articleId={articleId} onChoose={setArticleId} />}
            {kind === 'text' && (
              <TextField
                label="Text or HTML of the article"
                autoComplete="off"
                multiline={8}
                maxHeight="24rem"
                value={text}
                onChange={setText}
              />
            )}
            {kind === 'file' && <FileChoice file={file} onChoose={setFile} onProblem={setFailure} />}
          </BlockStack>
        </Card>
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <InlineStack align="end">
            <Button variant="primary" loading={pending !== null} onClick={submit}>
              Create draft
            </Button>
          </InlineStack>
        </Box>
        <div role="status">
          {pending !== null && (
            <Text as="p" tone="subdued" alignment="end">
              Reading the article…
            </Text>
          )}
        </div>
      </BlockStack>
    </Page>
  );
}

interface FileChoiceProps {
  file: File | null;
  onChoose: (file: File) => void;
  onProblem: (failure: StartFailure | null) => void;
}

function FileChoice({ file, onChoose, onProblem }: FileChoiceProps) {
  return (
    <BlockStack gap="200">
      <DropZone
        label="HTML, text, or Markdown file, up to 5 MB"
        allowMultiple={false}
        variableHeight
        customValidator={() => true}
        onDrop={([dropped]) => {
          if (!dropped) return;
          const message = fileProblem(dropped);
          onProblem(message === null ? null : { reason: 'rejected', message, read: '' });
          if (message === null) onChoose(dropped);
        }}
      >
        <DropZone.FileUpload actionTitle="Choose file" actionHint={`Or drop it here: ${FILE_ENDINGS.join(', ')}`} />
      </DropZone>
      {file && (
        <Text as="p" breakWord>
          {file.name}
        </Text>
      )}
    </BlockStack>
  );
}

function tooLarge(value: string | File): string | null {
  return typeof value === 'string' && new Blob([value]).size > MAX_IMPORT_BYTES ? TOO_LARGE : null;
}
