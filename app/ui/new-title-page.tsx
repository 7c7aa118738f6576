import { Form, useNavigation } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Button, Card, FormLayout, InlineStack, Page, TextField } from '@shopify/polaris';
import { useState } from 'react';

interface NewTitlePageProps {
  /** Also the submit button's label, such as "Create routine". */
  title: string;
  back: { content: string; url: string };
  helpText: string;
  maxLength: number;
  error: string | undefined;
}

/** Asks for a title to create something. Everything else is entered in its editor. */
export function NewTitlePage({ title, back, helpText, maxLength, error }: NewTitlePageProps) {
  const [value, setValue] = useState('');
  const isCreating = useNavigation().state !== 'idle';
  return (
    <Page narrowWidth title={title} backAction={back}>
      <TitleBar title={back.content} />
      <Card>
        <Form method="post">
          <FormLayout>
            <TextField
              label="Title"
              name="title"
              autoComplete="off"
              helpText={helpText}
              maxLength={maxLength}
              value={value}
              onChange={setValue}
              error={error}
            />
            <InlineStack align="end">
              <Button submit variant="primary" loading={isCreating}>
                {title}
              </Button>
            </InlineStack>
          </FormLayout>
        </Form>
      </Card>
    </Page>
  );
}
