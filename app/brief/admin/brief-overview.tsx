/** The Briefs and what they have earned: figures, which article earned them, who asked; or how to begin. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Box, Card, EmptyState, InlineStack, Link, Page, Text } from '@shopify/polaris';

import { blockUrl } from '~/ui/block-url';

import type { ArticleFigures, Figures } from '../ledger.server';
import { ArticlesTable } from './articles-table';
import { BriefsCard, type ShownBrief } from './briefs-card';
import { FigureCards } from './figure-cards';
import noBrief from './no-brief.svg';
import { PeopleTable, type ShownPage } from './people-table';

interface BriefOverviewProps {
  briefs: ShownBrief[];
  /** By Brief; one that nobody has asked for is missing. */
  earned: Record<string, Figures>;
  figures: Figures;
  articles: ArticleFigures[];
  page: ShownPage;
  /** Without a slash at the end. */
  storefrontUrl: string;
  /** The app's client id. */
  apiKey: string;
}

const NEW = '/app/brief/new';

export function BriefOverview(props: BriefOverviewProps) {
  const { briefs, earned, figures, articles, page, storefrontUrl, apiKey } = props;
  const navigate = useNavigate();
  if (briefs.length === 0) return <NoBrief />;
  return (
    <Page title="Buyer’s Brief">
      <TitleBar title="Buyer’s Brief">
        <button variant="primary" onClick={() => navigate(NEW)}>
          Add Brief
        </button>
      </TitleBar>
      <BlockStack gap="400">
        <NextStep briefs={briefs} isAskedFor={figures.requests > 0} apiKey={apiKey} />
        <BriefsCard briefs={briefs} earned={earned} />
        <FigureCards {...figures} />
        {articles.length > 0 && <ArticlesTable articles={articles} storefrontUrl={storefrontUrl} />}
        {figures.people > 0 && <LatestPeople {...page} />}
      </BlockStack>
    </Page>
  );
}

function LatestPeople(page: ShownPage) {
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            Latest people
          </Text>
          <Link url="/app/people">Search and export</Link>
        </InlineStack>
      </Box>
      <PeopleTable {...page} />
    </Card>
  );
}

function NoBrief() {
  return (
    <Page>
      <TitleBar title="Buyer’s Brief" />
      <Card padding="0">
        <EmptyState
          heading="Offer a guide that is worth an e-mail address"
          action={{ content: 'Write the Brief', url: NEW }}
          image={noBrief}
        >
          <p>
            Write what a buyer should know. Unwind makes the PDF, offers it below your articles, sends it by e-mail, and
            shows you which article earned each request.
          </p>
        </EmptyState>
      </Card>
    </Page>
  );
}

interface NextStepProps {
  briefs: ShownBrief[];
  isAskedFor: boolean;
  apiKey: string;
}

function NextStep({ briefs, isAskedFor, apiKey }: NextStepProps) {
  const isOffered = briefs.some(({ status }) => status === 'published' || status === 'changed');
  const [first] = briefs;
  if (!isOffered && first) {
    const action = { content: 'Open the Brief', url: `/app/brief/${first.id}` };
    return (
      <Banner title="Nobody can ask for a Brief now" tone="info" action={action}>
        <p>
          {first.status === 'withdrawn'
            ? 'Offer one again, and it is back on your articles.'
            : 'Publish one, and then add its block to your articles.'}
        </p>
      </Banner>
    );
  }
  if (!briefs.some(({ isDefault }) => isDefault)) {
    return (
      <Banner title="No Brief is the default" tone="warning">
        <p>Blocks that name no Brief show nothing. Open the one that they should show, and make it the default.</p>
      </Banner>
    );
  }
  if (isAskedFor) return null;
  const action = { content: 'Add the Brief block', url: blockUrl(apiKey, 'brief'), target: '_top' as const };
  return (
    <Banner title="Waiting for the first request" tone="info" action={action}>
      <p>
        Readers ask for the Brief in a block below your articles. The theme editor opens with the block added to the
        article template. Save it there.
      </p>
    </Banner>
  );
}
