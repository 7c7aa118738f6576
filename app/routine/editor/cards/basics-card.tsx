/** The title, summary and equipment. */
import { Card, FormLayout } from '@shopify/polaris';

import type { Draft } from '../../schema';
import { LineField, LinesField, ProseField } from '../fields/fields';
import type { Edit } from '../use-routine-editor';

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
          helpText="What readers need before they start. One per line."
          value={draft.equipment}
          onChange={(equipment) => edit({ ...draft, equipment }, 'equipment')}
        />
      </FormLayout>
    </Card>
  );
}
