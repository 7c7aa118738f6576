/** The Brief's sign-up form: `POST /apps/unwind/brief` on the storefront. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import { aboutPage } from '~/storefront/common-pages.server';
import { pageLanguage } from '~/storefront/page-language';
import { scriptResponse, signUpOrFail } from '~/sign-up/respond.server';
import { signUpPage, checkInboxPage, signUpFailedPage, signUpErrorPage, didYouMeanPage } from '~/sign-up/pages.server';
import { db, pool } from '~/db.server';
import { env } from '~/env.server';
import { openQueue } from '~/jobs/queue.server';
import { getClientAddress } from '~/shopify/app-proxy.server';
import { authenticateProxy } from '~/settings/proxy-request.server';

import { readForm } from '~/http/form.server';

const services = { db, pool, openQueue, secret: env.SHOPIFY_API_SECRET };

/** The form on its own page, for links from outside an article. Query parameters replace the block's fields. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, proxyPath } = await authenticateProxy(request);
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  const page = await signUpPage({ db, shop, action: `${proxyPath}/brief`, fields });
  return page ?? aboutPage(pageLanguage({ request, proxyPath, requestLocale: fields.locale }));
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const isScript = (request.headers.get('Accept') ?? '').includes('application/json');
  const fields = await readForm(request);
  const form = { action: `${proxyPath}/brief`, fields };
  // With JavaScript, the block itself asks.
  const didYouMean = isScript ? null : await didYouMeanPage({ db, shop, ...form });
  if (didYouMean) return didYouMean;
  const clientAddress = getClientAddress(request);
  const userAgent = request.headers.get('User-Agent') ?? '';
  const client = { clientAddress, userAgent, languagePath };
  const result = await signUpOrFail({ ...services, shop, fields, isScript, ...client });
  if (isScript) return json(scriptResponse(result, fields.locale));
  if (result === null) return signUpFailedPage(fields.locale);
  return result.ok ? checkInboxPage({ db, shop, ...result }) : signUpErrorPage({ db, shop, ...form, error: result });
}
