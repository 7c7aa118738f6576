/** Asks each module what needs the merchant's attention. What readers can't use comes first. */
import { type BriefAttention, findBriefAttention } from '~/brief/versions/needs-attention.server';
import type { Db } from '~/db.server';
import { listFailedJobs } from '~/jobs/failed-jobs.server';
import { countFailures } from '~/people/requests/failures.server';
import { type RoutineAttention, findRoutineAttention } from '~/routine/live/needs-attention.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import type { OutdatedLanguage } from '~/translations/outdated';

import type { Attention, AttentionList } from './attention';

/** More failed emails than this are "more than". */
const MAX_FAILURES = 100;

const FAILURES_PATH = '/app/people/failures';

export async function readAttention(input: { db: Db; shop: string; admin: AdminApi }): Promise<AttentionList> {
  const { db, shop } = input;
  const [{ isComplete, routines }, briefs, failures, jobs] = await Promise.all([
    findRoutineAttention(input),
    findBriefAttention({ db, shop }),
    countFailures({ db, shop, limit: MAX_FAILURES + 1 }),
    listFailedJobs({ db, shop }),
  ]);
  const items = [
    ...briefs.flatMap(ofBrief),
    ...routines.flatMap(ofRoutine),
    ...(failures > 0 ? [ofFailures(failures)] : []),
    ...(jobs.some(({ name }) => name === 'storefront-sync') ? [FAILED_SYNC] : []),
  ];
  return { isComplete, items: items.sort((one, other) => weight(one) - weight(other)) };
}

const FAILED_SYNC: Attention = {
  title: 'Your storefront couldn’t be updated',
  text: 'Readers may see an older version. Publish again what you changed last.',
  tone: 'critical',
  action: { content: 'View failures', url: FAILURES_PATH },
};

function ofFailures(count: number): Attention {
  const shown = count > MAX_FAILURES ? `More than ${MAX_FAILURES}` : String(count);
  return {
    title: count === 1 ? '1 email couldn’t be delivered' : `${shown} emails couldn’t be delivered`,
    text: 'See why, and resend what can be.',
    tone: 'warning',
    action: { content: 'View failed deliveries', url: FAILURES_PATH },
  };
}

function ofRoutine({ id, title, change, article, isUnassigned, hasMissing, outdated }: RoutineAttention): Attention[] {
  const path = `/app/routines/${id}`;
  const action = { content: 'Open routine', url: path };
  const items: Attention[] = [];
  if (change === 'deleted') {
    const text = 'Readers don’t see it anymore. Open it to publish it again.';
    items.push({ title: `“${title}” was deleted in Shopify`, text, tone: 'critical', action });
  } else if (change === 'changed') {
    const text = 'Readers may see something else than you wrote. Open it to publish it again.';
    items.push({ title: `“${title}” was changed in Shopify`, text, tone: 'critical', action });
  }
  if (article !== null) {
    const happened = article === 'deleted' ? 'was deleted' : 'changed';
    items.push({
      ...{ title: `The article of “${title}” ${happened}`, tone: 'warning' },
      text: 'The routine was imported from it, and stays as it is. See what changed, and apply it if you like.',
      action: { content: 'See what changed', url: `${path}/source` },
    });
  }
  if (hasMissing) {
    const text = 'An image, a video or a product was deleted in Shopify. Readers see the step without it.';
    items.push({ title: `“${title}” lacks a file or a product`, text, tone: 'warning', action });
  }
  if (isUnassigned) {
    const text = 'It’s live, but no article shows it, unless you placed it with a marker or in the theme editor.';
    items.push({
      ...{ title: `“${title}” isn’t on an article`, text, tone: 'warning' },
      action: { content: 'Choose article', url: path },
    });
  }
  return [...items, ...outdated.map((language) => ofLanguage(title, path, language))];
}

function ofBrief({ id, title, hasNoFile, outdated }: BriefAttention): Attention[] {
  const path = `/app/brief/${id}`;
  const text = 'Readers who request it have nothing to download. Upload a PDF, or generate one.';
  const noFile: Attention = {
    ...{ title: `“${title}” has no PDF`, text, tone: 'critical' },
    action: { content: 'Open Brief', url: path },
  };
  return [...(hasNoFile ? [noFile] : []), ...outdated.map((language) => ofLanguage(title, path, language))];
}

function ofLanguage(title: string, path: string, { locale, name, count }: OutdatedLanguage): Attention {
  const texts = count === 1 ? '1 text' : `${count} texts`;
  return {
    title: `“${title}”: ${texts} outdated in ${name}`,
    text: 'The original changed. Outdated safety texts are shown in the original language.',
    tone: 'warning',
    action: { content: 'Update translation', url: `${path}/translations?language=${locale}` },
  };
}

function weight({ tone }: Attention): number {
  return tone === 'critical' ? 0 : 1;
}
