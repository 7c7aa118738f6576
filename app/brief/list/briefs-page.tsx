/** The Briefs page: the list of Briefs, and the shop's stats. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Card, EmptyState, Page } from '@shopify/polaris';
import type { ReactNode } from 'react';

import { blockUrl } from '~/ui/block-url';

import type { ArticleStats, Stats } from '~/insights/stats.server';
import { ArticlesTable } from '~/insights/admin/articles-table';
import { BriefsCard, type BriefRow } from './briefs-card';
import { StatCards } from '~/insights/admin/stat-cards';
import noBrief from '../../ui/no-brief.svg';

interface BriefOverviewProps {
  briefs: BriefRow[];
  /** By Brief id; Briefs without requests are missing. */
  briefStats: Record<string, Stats>;
  stats: Stats;
  articles: ArticleStats[];
  /** A card with the latest people. Passed in, because it belongs to the people module. */
  latestPeople: ReactNode;
  /** Without trailing slash. */
  storefrontUrl: string;
  apiKey: string;
}

const NEW_BRIEF_URL = '/app/brief/new';

export function BriefOverview(props: BriefOverviewProps) {
  const { briefs, briefStats, stats, articles, latestPeople, storefrontUrl, apiKey } = props;
  const navigate = useNavigate();
  if (briefs.length === 0) return <NoBriefs />;
  return (
    <Page>
      <TitleBar title="Buyer’s Brief">
        <button variant="primary" onClick={() => navigate(NEW_BRIEF_URL)}>
          Create Brief
        </button>
      </TitleBar>
      <BlockStack gap="400">
        <NextStep briefs={briefs} isRequested={stats.requests > 0} apiKey={apiKey} />
        <BriefsCard briefs={briefs} briefStats={briefStats} />
        <StatCards {...stats} />
        {articles.length > 0 && <ArticlesTable articles={articles} storefrontUrl={storefrontUrl} />}
        {stats.people > 0 && latestPeople}
      </BlockStack>
    </Page>
  );
}

function NoBriefs() {
  return (
    <Page>
      <TitleBar title="Buyer’s Brief" />
      <Card padding="0">
        <EmptyState
          heading="Collect email addresses with a buyer’s guide"
          action={{ content: 'Create Brief', url: NEW_BRIEF_URL }}
          image={noBrief}
        >
          <p>
            Write what buyers should know. Unwind turns it into a PDF, offers it below your articles, emails it to
            readers, and shows you which articles bring requests.
          </p>
        </EmptyState>
      </Card>
    </Page>
  );
}

interface NextStepProps {
  briefs: BriefRow[];
  isRequested: boolean;
  apiKey: string;
}

/** Tells the merchant what to do next, until readers request Briefs. */
function NextStep({ briefs, isRequested, apiKey }: NextStepProps) {
  const isLive = briefs.some(({ status }) => status === 'published' || status === 'changed');
  const [first] = briefs;
  if (!isLive && first) {
    const action = { content: 'Open Brief', url: `/app/brief/${first.id}` };
    return (
      <Banner title="No Brief is published" tone="info" action={action}>
        <p>
          {first.status === 'unpublished'
            ? 'Publish a Brief again to show it on your articles.'
            : 'Publish a Brief, then add the Brief block to your articles.'}
        </p>
      </Banner>
    );
  }
  if (!briefs.some(({ isDefault }) => isDefault)) {
    return (
      <Banner title="Choose a default Brief" tone="warning">
        <p>Blocks that use the default show nothing. Open a published Brief, then select “Set as default”.</p>
      </Banner>
    );
  }
  if (isRequested) return null;
  const action = { content: 'Add Brief block', url: blockUrl(apiKey, 'brief'), target: '_top' as const };
  return (
    <Banner title="No requests yet" tone="info" action={action}>
      <p>
        Readers request the Brief from a block below your articles. Add the block in the theme editor, then save the
        article template.
      </p>
    </Banner>
  );
}
