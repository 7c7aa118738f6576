/** Asks for the title of a new routine. */
import { NewTitlePage } from '~/ui/new-title-page';

import { LIMITS } from '../draft-schema';

export function NewRoutine({ problem }: { problem?: string }) {
  return (
    <NewTitlePage
      title="Add a routine"
      shortTitle="Add routine"
      back={{ content: 'Routines', url: '/app/routines' }}
      helpText="Readers see it above the steps. You can change it later."
      maxLength={LIMITS.line}
      problem={problem}
    />
  );
}
