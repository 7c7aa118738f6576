/** The mailed link to what is held about a person: `GET` shows it, `POST` unsubscribes or erases. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { unsubscribe } from '~/brief/link/download.server';
import { proxyPathOf } from '~/brief/link/links.server';
import { orTryAgain } from '~/brief/pages/common-pages.server';
import { pageLanguage } from '~/brief/pages/page-language';
import {
  NEVER,
  SURE,
  type SelfServiceWish,
  WISH,
  confirmErasePage,
  erasedPage,
  heldPage,
  unknownHeldPage,
} from '~/brief/pages/self-service-pages.server';
import { eraseHeld, findHeld, findHeldLink, latestRequest } from '~/brief/people/self-service.server';
import { db } from '~/db.server';
import { readForm } from '~/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader(args: LoaderFunctionArgs) {
  return answer(args, async () => null);
}

export async function action(args: ActionFunctionArgs) {
  // What is no form wishes for nothing, and is shown the page.
  const fields = await readForm(args.request).catch((): Record<string, unknown> => ({}));
  return answer(args, async ({ shop, person, action: at, language }) => {
    const wish = fields[WISH] as SelfServiceWish | undefined;
    if (wish === 'unsubscribe') {
      const latest = await latestRequest({ db, shop, leadId: person.id });
      const userAgent = args.request.headers.get('User-Agent') ?? '';
      if (latest) await unsubscribe({ db, enqueue: await openEnqueue(), request: latest, userAgent });
      return null;
    }
    if (wish !== 'erase' && wish !== 'erase-now') return null;
    if (wish === 'erase' || fields[SURE] !== 'yes') {
      return confirmErasePage({ language, action: at, isUnchecked: wish === 'erase-now' });
    }
    const isForever = fields[NEVER] === 'yes';
    await eraseHeld({ db, shop, person, isForever });
    return erasedPage({ language, isForever });
  });
}

interface Asked {
  shop: string;
  person: NonNullable<Awaited<ReturnType<typeof findHeldLink>>>;
  action: string;
  language: ReturnType<typeof pageLanguage>;
}

/** @param act answers with the page that follows, or with null for the one that shows what is held. */
async function answer(
  { request, params }: LoaderFunctionArgs,
  act: (asked: Asked) => Promise<Response | null>,
): Promise<Response> {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const language = pageLanguage({ request, pathPrefix });
  const path = `${proxyPathOf(pathPrefix)}/me`;
  return orTryAgain(language, async () => {
    const token = params.token ?? '';
    const person = await findHeldLink({ db, shop, token });
    const action = `${path}/${token}?locale=${language}`;
    const page = person && (await act({ shop, person, action, language }));
    if (page) return page;
    const held = person && (await findHeld({ db, shop, leadId: person.id }));
    if (!held) return unknownHeldPage({ language, action: `${path}?locale=${language}` });
    return heldPage({ language, held, action, dataPath: `${path}/${token}/data` });
  });
}
