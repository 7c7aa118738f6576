/** Asks for the title of what is added; the rest is edited after it. */
import { Form, useNavigation } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Button, Card, FormLayout, InlineStack, Page, TextField } from '@shopify/polaris';
import { useState } from 'react';

interface NewTitlePageProps {
  /** "Add a routine" */
  title: string;
  /** "Add routine" */
  shortTitle: string;
  back: { content: string; url: string };
  helpText: string;
  maxLength: number;
  problem: string | undefined;
}

export function NewTitlePage({ title, shortTitle, back, helpText, maxLength, problem }: NewTitlePageProps) {
  const [typed, setTyped] = useState('');
  const isCreating = useNavigation().state !== 'idle';
  return (
    <Page narrowWidth title={title} backAction={back}>
      <TitleBar title={shortTitle} />
      <Card>
        <Form method="post">
          <FormLayout>
            <TextField
              label="Title"
              name="title"
              autoComplete="off"
              helpText={helpText}
              maxLength={maxLength}
              value={typed}
              onChange={setTyped}
              error={problem}
            />
            <InlineStack align="end">
              <Button submit variant="primary" loading={isCreating}>
                Create and edit
              </Button>
            </InlineStack>
          </FormLayout>
        </Form>
      </Card>
    </Page>
  );
}
