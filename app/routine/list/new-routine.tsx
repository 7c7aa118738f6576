import { NewTitlePage } from '~/ui/new-title-page';

import { LIMITS } from '../field-rules';

export function NewRoutine({ error }: { error?: string }) {
  return (
    <NewTitlePage
      title="Create routine"
      back={{ content: 'Routines', url: '/app/routines' }}
      helpText="Shown above the steps. You can change it later."
      maxLength={LIMITS.line}
      error={error}
    />
  );
}
