/** Asks for the title of a new Brief. */
import { NewTitlePage } from '~/ui/new-title-page';

export function NewBrief({ problem }: { problem?: string }) {
  return (
    <NewTitlePage
      title="Add a Brief"
      shortTitle="Add Brief"
      back={{ content: 'Buyer’s Brief', url: '/app/brief' }}
      helpText="Readers see it above the form, and in the e-mail. You can change it later."
      maxLength={90}
      problem={problem}
    />
  );
}
