/** The review's page for a routine that wasn't imported. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Card, Page } from '@shopify/polaris';

import { EmptyList } from '~/ui/empty-list';

export function NoImport({ id, title }: { id: string; title: string }) {
  const editorUrl = `/app/routines/${id}`;
  return (
    <Page
      title={title.trim() || 'Untitled routine'}
      backAction={{ content: 'Edit routine', url: editorUrl }}
      narrowWidth
    >
      <TitleBar title="Review import" />
      <Card padding="0">
        <EmptyList heading="Nothing to review" action={{ content: 'Open the editor', url: editorUrl }}>
          This routine wasn’t imported from an article, so there’s nothing to compare it with.
        </EmptyList>
      </Card>
    </Page>
  );
}
