/** The e-mail's link: `GET` shows a page with a button, `POST` is the button and streams the PDF. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { download, renewLink, stateOf } from '~/brief/link/download.server';
import { fileResponse } from '~/brief/link/file-stream.server';
import type { Language } from '~/brief/language';
import { type FoundLink, findLink, proxyPathOf } from '~/brief/link/links.server';
import { offeredBrief } from '~/brief/document/offered.server';
import { isPress, recordOpening, recordScan } from '~/brief/link/openings.server';
import { orTryAgain } from '~/brief/pages/common-pages.server';
import {
  OPENING,
  WISH,
  linkPage,
  noFilePage,
  renewedPage,
  unknownLinkPage,
  withdrawnPage,
} from '~/brief/pages/link-pages.server';
import { pageLanguage } from '~/brief/pages/page-language';
import type { Opener } from '~/brief/link/scanner';
import { briefSchema } from '~/brief/schema';
import { freshForm } from '~/brief/sign-up/sign-up-page.server';
import { db } from '~/db.server';
import { readForm } from '~/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { authenticateProxy } from '~/proxy.server';
import { readSettings } from '~/settings/settings.server';

export async function loader(args: LoaderFunctionArgs) {
  return answer(args, async ({ shop, link, opener }) => {
    const { downloadsPerLink } = await readSettings({ db, shop });
    return { state: stateOf(link, downloadsPerLink), opening: await recordOpening({ db, link, opener }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  // What is no form has no button that a person pressed.
  const fields = await readForm(args.request).catch((): Record<string, unknown> => ({}));
  return answer(args, async ({ shop, link, proxyPath, language, opener }) => {
    const { downloadsPerLink: limit } = await readSettings({ db, shop });
    const state = stateOf(link, limit);
    if (!(await isPress({ db, link, opener, openingId: fields[OPENING] }))) {
      return { state, opening: await recordScan({ db, link, opener }), isAgain: true };
    }
    // The button may have been that of a page which was opened while the link still worked.
    const opening = String(fields[OPENING]);
    if (state === 'withdrawn') return { state, opening };
    if (state !== 'good') {
      if (fields[WISH] !== 'new-link') return { state, opening };
      return renewedPage(
        await renewLink({ db, enqueue: await openEnqueue(), request: link.request, proxyPath }),
        language,
      );
    }
    const file = await download({ db, enqueue: await openEnqueue(), link, userAgent: opener.userAgent, limit });
    if (file === 'used-up') return { state: file, opening };
    if (file === 'gone') return null;
    return file === 'no-file' ? noFilePage(language) : fileResponse({ db, file, signal: args.request.signal });
  });
}

interface Asked {
  shop: string;
  proxyPath: string;
  language: Language;
  link: FoundLink;
  opener: Opener;
}

/** The page of a link in the state that it is in. */
interface Shown {
  state: ReturnType<typeof stateOf>;
  opening: string;
  isAgain?: boolean;
}

/** @param decide answers null where the link is gone meanwhile. */
async function answer(
  { request, params }: LoaderFunctionArgs,
  decide: (asked: Asked) => Promise<Shown | Response | null>,
): Promise<Response> {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const proxyPath = proxyPathOf(pathPrefix);
  const token = params.token ?? '';
  return orTryAgain(pageLanguage({ request, pathPrefix }), async () => {
    const link = await findLink({ db, shop, token });
    const language = pageLanguage({ request, pathPrefix, asked: link?.request.locale });
    const unknown = async () => unknownLinkPage(await otherForm({ shop, proxyPath, language }), language);
    if (!link) return unknown();
    const shown = await decide({ shop, proxyPath, language, link, opener: openerOf(request) }).catch(
      async (error: unknown) => {
        // The person may have been erased meanwhile, and the link with them.
        if (await findLink({ db, shop, token })) throw error;
        return null;
      },
    );
    if (!shown) return unknown();
    if (shown instanceof Response) return shown;
    const { title, inside } = wordsOfBrief(link.request.brief);
    const { state, ...rest } = shown;
    if (state !== 'withdrawn') {
      return linkPage(state, { language, title, inside, action: `${proxyPath}/brief/${token}`, ...rest });
    }
    return withdrawnPage({
      title,
      form: await otherForm({ shop, proxyPath, language, except: link.request.briefId }),
      language,
    });
  });
}

/** A document that is being changed may break the rules; its links work all the same. */
function wordsOfBrief({ title, document }: FoundLink['request']['brief']): { title: string; inside: string[] } {
  const { success, data } = briefSchema.safeParse(document);
  return success ? data : { title, inside: [] };
}

/** The sign-up form of the Brief that the shop offers. */
async function otherForm(of: { shop: string; proxyPath: string; language: Language; except?: string }) {
  const { shop, proxyPath, language, except } = of;
  const handle = await offeredBrief({ db, shop, except });
  return handle === null ? null : freshForm({ db, shop, action: `${proxyPath}/brief`, handle, language });
}

function openerOf({ method, headers }: Request): Opener {
  return {
    method,
    userAgent: headers.get('User-Agent') ?? '',
    purpose: `${headers.get('Sec-Purpose') ?? ''} ${headers.get('Purpose') ?? ''}`,
  };
}
