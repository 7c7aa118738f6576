import { NewTitlePage } from '~/ui/new-title-page';

export function NewBrief({ error }: { error?: string }) {
  return (
    <NewTitlePage
      title="Create Brief"
      back={{ content: 'Buyer’s Brief', url: '/app/brief' }}
      helpText="Shown above the form and in the email. You can change it later."
      maxLength={90}
      error={error}
    />
  );
}
