/** A person's data as a JSON file. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node';

import { attachment } from '~/brief/files/file-stream.server';
import { pageLanguage } from '~/storefront/page-language';
import { linkNotFoundPage, requestForm } from '~/people/your-data/pages.server';
import { retentionHtml } from '~/people/your-data/retention-html.server';
import { exportPerson } from '~/people/export/export-person.server';
import { findYourDataLink } from '~/people/your-data/your-data.server';
import { db } from '~/db.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { jsonStream } from '~/people/export/json-stream';
import { authenticateProxy } from '~/settings/proxy-request.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  return respondPersonally({ db, shop, languagePath, language }, async () => {
    const person = await findYourDataLink({ db, shop, token: params.token ?? '' });
    const data = person && (await exportPerson({ db, shop, personId: person.id }));
    if (!data) {
      const retention = await retentionHtml({ db, shop, language });
      return linkNotFoundPage({ language, retention, ...requestForm({ proxyPath, languagePath, language }) });
    }
    const file = jsonStream(data);
    // Stop querying if the reader leaves.
    request.signal.addEventListener('abort', () => file.destroy());
    return new Response(createReadableStreamFromReadable(file), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': attachment('your-data.json'),
        'X-Robots-Tag': 'noindex',
      },
    });
  });
}

export const action = (args: ActionFunctionArgs) => loader(args);
