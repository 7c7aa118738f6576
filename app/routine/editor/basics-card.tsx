/** What a routine is called, what it is for, and what to have at hand. */
import { Card, FormLayout } from '@shopify/polaris';

import type { Draft } from '../draft-schema';
import { LineField, LinesField, ProseField } from './fields';
import type { Edit } from './use-draft';

export function BasicsCard({ draft, edit }: { draft: Draft; edit: Edit }) {
  return (
    <Card>
      <FormLayout>
        <LineField
          path="title"
          label="Title"
          value={draft.title}
          onChange={(title) => edit({ ...draft, title }, 'title')}
        />
        <ProseField
          path="summary"
          label="Summary"
          value={draft.summary}
          onChange={(summary) => edit({ ...draft, summary }, 'summary')}
        />
        <LinesField
          path="equipment"
          label="Equipment"
          helpText="What to have at hand before starting, one a line."
          value={draft.equipment}
          onChange={(equipment) => edit({ ...draft, equipment }, 'equipment')}
        />
      </FormLayout>
    </Card>
  );
}
