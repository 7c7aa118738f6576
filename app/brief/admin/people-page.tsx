/** The people who asked for the Brief: found, filtered, and taken along as CSV. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, Box, Card, EmptyState, Page } from '@shopify/polaris';

import { NothingHere } from '~/ui/nothing-here';

import { type PeopleQuery, writePeopleQuery } from '../people/people-query';
import { STATUS_LABELS } from '../people/people-status';
import noBrief from './no-brief.svg';
import { PeopleFilters } from './people-filters';
import { PeopleTable, type ShownPage } from './people-table';
import { useSavedFile } from './use-saved-file';

interface PeoplePageProps {
  page: ShownPage;
  query: PeopleQuery;
  /** Whether anybody has asked at all. */
  isEmpty: boolean;
  hasFailures: boolean;
}

const FAILURES = '/app/people/failures';

export function PeoplePage({ page, query, isEmpty, hasFailures }: PeoplePageProps) {
  const navigate = useNavigate();
  const { save, isSaving } = useSavedFile();
  const exportCsv = () => save(`/app/people/export?${writePeopleQuery(query).toString()}`, 'people.csv');
  return (
    <Page
      title="People"
      secondaryActions={[
        { content: 'Failed deliveries', url: FAILURES },
        { content: 'Suppression list', url: '/app/people/suppression' },
      ]}
    >
      <TitleBar title="People">
        <button variant="primary" onClick={exportCsv} disabled={page.people.length === 0 || isSaving}>
          {query.search || query.filter !== 'all' ? 'Export these as CSV' : 'Export as CSV'}
        </button>
      </TitleBar>
      {isEmpty ? (
        <Card padding="0">
          <EmptyState
            heading="Nobody has asked for the Brief yet"
            action={{ content: 'See the Brief', url: '/app/brief' }}
            image={noBrief}
          >
            <p>Who asks for it below an article is listed here, with what they agreed to and what came of it.</p>
          </EmptyState>
        </Card>
      ) : (
        <>
          {hasFailures && (
            <Box paddingBlockEnd="400">
              <Banner
                title="Some e-mails could not be delivered"
                tone="warning"
                action={{ content: 'See why', url: FAILURES }}
              />
            </Box>
          )}
          <Card padding="0">
            <PeopleFilters key={query.search} query={query} />
            {page.people.length > 0 ? (
              <PeopleTable {...page} />
            ) : (
              <NobodyFound query={query} reset={() => navigate('?')} />
            )}
          </Card>
        </>
      )}
    </Page>
  );
}

function NobodyFound({ query, reset }: { query: PeopleQuery; reset: () => void }) {
  return (
    <NothingHere heading="Nobody found" action={{ content: 'Show everybody', onClick: reset }}>
      {adviceFor(query)}
    </NothingHere>
  );
}

function adviceFor({ search, filter }: PeopleQuery): string {
  const shown = filter === 'all' ? null : STATUS_LABELS[filter];
  if (search === '' && shown) return `Of all who asked for the Brief, nobody is “${shown}” now.`;
  const advice = 'Search for the beginning of an address, or for any part of it that has three letters or more.';
  return shown ? `${advice} Only people who are “${shown}” are looked through.` : advice;
}
