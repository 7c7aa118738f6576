/** The Brief's page: figures, which article earned them, who asked; or how to begin. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Box, Card, EmptyState, InlineStack, Link, Page, Text } from '@shopify/polaris';

import { blockUrl } from '~/ui/block-url';
import type { PublishStatus } from '~/publish-status';
import { StatusBadge } from '~/ui/status-badge';

import type { ArticleFigures, Figures } from '../ledger.server';
import { ArticlesTable } from './articles-table';
import { FigureCards } from './figure-cards';
import noBrief from './no-brief.svg';
import { PeopleTable, type ShownPage } from './people-table';
import { usePdf } from './use-pdf';

interface BriefOverviewProps {
  /** Null before the first was saved. */
  brief: { title: string; status: PublishStatus } | null;
  figures: Figures;
  articles: ArticleFigures[];
  page: ShownPage;
  /** Without a slash at the end. */
  storefrontUrl: string;
  /** The app's client id. */
  apiKey: string;
}

const EDIT = '/app/brief/edit';

export function BriefOverview({ brief, figures, articles, page, storefrontUrl, apiKey }: BriefOverviewProps) {
  const navigate = useNavigate();
  const openPdf = usePdf();
  if (!brief) return <NoBrief />;
  return (
    <Page
      title={brief.title}
      titleMetadata={<StatusBadge status={brief.status} />}
      secondaryActions={[{ content: 'Open the PDF', onAction: openPdf }]}
    >
      <TitleBar title="Buyer’s Brief">
        <button variant="primary" onClick={() => navigate(EDIT)}>
          Edit Brief
        </button>
      </TitleBar>
      <BlockStack gap="400">
        {figures.requests === 0 && <NextStep isPublished={brief.status !== 'draft'} apiKey={apiKey} />}
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
          action={{ content: 'Write the Brief', url: EDIT }}
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

function NextStep({ isPublished, apiKey }: { isPublished: boolean; apiKey: string }) {
  if (!isPublished) {
    return (
      <Banner title="Nobody can ask for it yet" tone="info" action={{ content: 'Publish the Brief', url: EDIT }}>
        <p>Publish the Brief, and then add its block to your articles.</p>
      </Banner>
    );
  }
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
