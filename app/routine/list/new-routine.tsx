/** Asks for the title of a new routine. */
import { Form, useNavigation } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Button, Card, FormLayout, InlineStack, Page, TextField } from '@shopify/polaris';
import { useState } from 'react';

import { LIMITS } from '../draft-schema';

export function NewRoutine({ problem }: { problem?: string }) {
  const [title, setTitle] = useState('');
  const isCreating = useNavigation().state !== 'idle';
  return (
    <Page narrowWidth title="Add a routine" backAction={{ content: 'Routines', url: '/app/routines' }}>
      <TitleBar title="Add routine" />
      <Card>
        <Form method="post">
          <FormLayout>
            <TextField
              label="Title"
              name="title"
              autoComplete="off"
              helpText="Readers see it above the steps. You can change it later."
              maxLength={LIMITS.line}
              value={title}
              onChange={setTitle}
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
