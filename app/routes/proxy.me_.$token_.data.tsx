/** All that is held about a person, as a file. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { attachment } from '~/brief/link/file-stream.server';
import { proxyPathOf } from '~/brief/link/links.server';
import { orTryAgain } from '~/brief/pages/common-pages.server';
import { pageLanguage } from '~/brief/pages/page-language';
import { unknownHeldPage } from '~/brief/pages/self-service-pages.server';
import { findHeld, findHeldLink } from '~/brief/people/self-service.server';
import { db } from '~/db.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const language = pageLanguage({ request, pathPrefix });
  return orTryAgain(language, async () => {
    const person = await findHeldLink({ db, shop, token: params.token ?? '' });
    const held = person && (await findHeld({ db, shop, leadId: person.id }));
    if (!held) return unknownHeldPage({ language, action: `${proxyPathOf(pathPrefix)}/me?locale=${language}` });
    return new Response(JSON.stringify(held, null, 2), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': attachment('what-is-held-about-you.json'),
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
