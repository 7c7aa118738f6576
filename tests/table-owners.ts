/** What the architecture test knows of tables. */

/** The owner of each table, by Prisma's name. */
export const TABLES: Record<string, string> = {
  session: 'shopify',
  receivedWebhook: 'shopify',
  shop: 'settings',
  settings: 'settings',
  routine: 'routine',
  routineVersion: 'routine',
  routineTranslation: 'routine',
  routineImport: 'routine',
  brief: 'brief',
  briefVersion: 'brief',
  briefTranslation: 'brief',
  briefFile: 'brief',
  consentWording: 'brief',
  person: 'people',
  briefRequest: 'people',
  consentReceipt: 'people',
  yourDataLink: 'people',
  doNotEmail: 'people',
  briefLink: 'delivery',
  expiredLink: 'delivery',
  deliveryEvent: 'delivery',
  dailyCount: 'insights',
  monthlyCount: 'insights',
  countRollup: 'insights',
  eventBatch: 'insights',
  article: 'insights',
  rateLimit: 'limits',
  publishLock: 'publishing',
  jobStart: 'jobs',
};

/** Files that use other modules' tables, and why. Relations to tables of modules that they may import need no entry. */
export const SHARED_TABLES: Record<string, { tables: string[]; reason: string }> = {
  'app/insights/counts/add-counts.server.ts': {
    tables: ['shop'],
    reason: "Counts on a day of the shop's time zone, in one statement.",
  },
  'app/insights/counts/add-events.server.ts': {
    tables: ['shop', 'settings'],
    reason: 'A batch of events is one statement, with the day in the shop’s time zone, unless the shop turned it off.',
  },
  'app/insights/overview/read-overview.server.ts': {
    tables: ['shop'],
    reason: "Sums days of the shop's time zone, in one statement.",
  },
  'app/insights/articles/unchecked-articles.server.ts': {
    tables: ['briefRequest'],
    reason: 'Finds and marks the requests whose article Shopify has to be asked about.',
  },
  'app/insights/articles/read-articles.server.ts': {
    tables: ['briefRequest'],
    reason: 'Finds the shops with new articles in one statement.',
  },
  'app/people/list/request-sql.server.ts': {
    tables: ['article', 'brief', 'shop'],
    reason: 'The people list joins articles and Briefs in one statement, and its days are in the shop’s time zone.',
  },
  'app/people/list/filter-options.server.ts': {
    tables: ['article', 'brief'],
    reason: 'The people list is filtered by the articles and Briefs that were requested.',
  },
  'app/brief/versions/unpublish.server.ts': {
    tables: ['briefRequest'],
    reason: 'Deletes a Brief only if no one has requested it, in one statement.',
  },
  'app/delivery/deliver.server.ts': {
    tables: ['person', 'briefRequest'],
    reason: 'Recording that an email was sent is one statement.',
  },
  'app/delivery/retention.server.ts': {
    tables: ['briefRequest'],
    reason: 'Locks the request of a deleted link, so that an erasure can’t delete it meanwhile.',
  },
  'app/people/requests/events.server.ts': {
    tables: ['deliveryEvent'],
    reason: 'What a person is shown and given about their requests has what happened to them.',
  },
  'app/people/profile/profile.server.ts': {
    tables: ['consentWording'],
    reason: "A person's page has what they agreed to.",
  },
  'app/people/profile/activities.server.ts': {
    tables: ['brief', 'deliveryEvent'],
    reason: "A person's page joins what they requested and did in one statement.",
  },
  'app/people/your-data/find-your-data.server.ts': {
    tables: ['brief', 'consentWording'],
    reason: 'A person sees what they requested and agreed to.',
  },
  'app/people/export/export-person.server.ts': {
    tables: ['brief', 'consentWording', 'briefLink', 'expiredLink'],
    reason: "The export of a person's data joins what they requested, agreed to and were sent.",
  },
  'app/people/customers/copy-person.server.ts': {
    tables: ['brief'],
    reason: 'A customer is tagged with the Briefs they requested.',
  },
  'app/people/list/csv.server.ts': {
    tables: ['deliveryEvent', 'consentWording'],
    reason: 'The people list joins deliveries and wordings in one statement.',
  },
  'app/people/list/list.server.ts': {
    tables: ['deliveryEvent'],
    reason: 'The people list joins deliveries in one statement.',
  },
};
