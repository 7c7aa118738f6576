/** The people page: everyone who requested a Brief, with search, filters and a CSV export. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Card, EmptyState, Page } from '@shopify/polaris';
import type { ReactNode } from 'react';

import { EmptyList } from '~/ui/empty-list';

import type { FilterOptions } from './filter-options.server';
import { MIN_PART_LENGTH, type PeopleQuery, isAboutRequests, isFiltered, writePeopleQuery } from './query';
import { STATUS_LABELS } from '../person-status';
import noBrief from '../../ui/no-brief.svg';
import { PeopleFilters } from './filters';
import { PeopleTable, type PeoplePageData } from './people-table';
import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';

interface PeoplePageProps {
  page: PeoplePageData;
  query: PeopleQuery;
  options: FilterOptions;
  /** Whether the shop has no people at all. */
  isEmpty: boolean;
  hasFailures: boolean;
  /** What the merchant should know first. */
  notice?: ReactNode;
}

const FAILURES = '/app/people/failures';
const DO_NOT_EMAIL = '/app/people/do-not-email';

export function PeoplePage({ page, query, options, isEmpty, hasFailures, notice }: PeoplePageProps) {
  const navigate = useNavigate();
  const { save, isSaving, downloadError } = useFileDownload();
  const exportCsv = () => save(`/app/people/export?${writePeopleQuery(query).toString()}`, 'people.csv');
  return (
    <Page>
      <TitleBar title="People">
        <button variant="primary" onClick={exportCsv} disabled={page.people.length === 0 || isSaving}>
          {isFiltered(query) ? 'Export results' : 'Export'}
        </button>
        <button onClick={() => navigate(FAILURES)}>Failed deliveries</button>
        <button onClick={() => navigate(DO_NOT_EMAIL)}>Do not email</button>
      </TitleBar>
      <BlockStack gap="400">
        {notice}
        {isEmpty ? (
          <Card padding="0">
            <EmptyState
              heading="No one has requested a Brief yet"
              action={{ content: 'View Briefs', url: '/app/brief' }}
              image={noBrief}
            >
              <p>People who request a Brief from your articles appear here, with their consent and activity.</p>
            </EmptyState>
          </Card>
        ) : (
          <BlockStack gap="400">
            <ErrorNotice error={downloadError} />
            {hasFailures && (
              <Banner
                title="Some emails couldn’t be delivered"
                tone="warning"
                action={{ content: 'View failed deliveries', url: FAILURES }}
              />
            )}
            <Card padding="0">
              <PeopleFilters query={query} options={options} />
              {page.people.length > 0 ? (
                <PeopleTable {...page} />
              ) : (
                <NoPeopleFound query={query} reset={() => navigate('?')} />
              )}
            </Card>
          </BlockStack>
        )}
      </BlockStack>
    </Page>
  );
}

function NoPeopleFound({ query, reset }: { query: PeopleQuery; reset: () => void }) {
  return (
    <EmptyList heading="No people found" action={{ content: 'Show all people', onClick: reset }}>
      {emptyStateText(query)}
    </EmptyList>
  );
}

function emptyStateText(query: PeopleQuery): string {
  const { search, filter } = query;
  if (isAboutRequests(query)) return 'No one’s request matches all filters. Remove one to see more people.';
  const status = filter === 'all' ? null : STATUS_LABELS[filter];
  if (search === '' && status) return `No one has the status “${status}”.`;
  const advice = `Enter the start of an email address, or at least ${MIN_PART_LENGTH} characters from any part of it.`;
  return status ? `${advice} This search includes only people with the status “${status}”.` : advice;
}
