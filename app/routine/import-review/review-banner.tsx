/** Leads from a routine to the review of its import while there's something to decide. */
import { Banner } from '@shopify/polaris';

export function ReviewBanner({ id, undecided }: { id: string; undecided: number }) {
  if (undecided === 0) return null;
  return (
    <Banner
      title="Compare the import with your article"
      tone="info"
      action={{ content: 'Review import', url: `/app/routines/${id}/import` }}
    >
      <p>{undecided === 1 ? '1 field isn’t checked yet.' : `${undecided} fields aren’t checked yet.`}</p>
    </Banner>
  );
}
