/**
 * Answers the block's script before Remix does, whose requests and responses take longer than the sign-up. Everything else
 * is left to the route (routes/proxy.brief.tsx), which does the same.
 */
import type { Request, RequestHandler, Response } from 'express';

import { answerDirectly, queryOf, readText } from '~/http/direct';
import { MAX_FORM_BYTES, fieldsOf } from '~/http/form.server';
import { readerAddress } from '~/http/network';
import type { ProxyLocation } from '~/shopify/proxy-path';

import { scriptResponse, signUpOrFail } from './respond.server';
import type { SignUpInput } from './sign-up.server';

interface Services extends Pick<SignUpInput, 'db' | 'pool' | 'secret'> {
  openQueue: () => Promise<unknown>;
  /** @throws a response if the signature isn't valid */
  verify: (query: URLSearchParams) => { shop: string; location: ProxyLocation | null };
  /** Remembers where the proxy is, if that's new. */
  rememberPath: (shop: string, path: string) => Promise<void>;
  readerHop: number;
}

export function scriptForms(services: Services): RequestHandler {
  return answerDirectly(isFromScript, (request, response) => answer(services, request, response));
}

function isFromScript({ method, path, headers }: Request): boolean {
  return (
    method === 'POST' &&
    path === '/proxy/brief' &&
    (headers.accept ?? '').includes('application/json') &&
    /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers['content-type'] ?? '')
  );
}

async function answer(services: Services, request: Request, response: Response): Promise<void> {
  const { rememberPath, readerHop } = services;
  const { shop, location } = services.verify(queryOf(request));
  const fields = fieldsOf(new URLSearchParams(await readText(request, MAX_FORM_BYTES)));
  const result = await signUpOrFail({
    ...services,
    ...{ shop, fields, isScript: true },
    clientAddress: readerAddress(request.get('X-Forwarded-For') ?? null, readerHop),
    userAgent: request.get('User-Agent') ?? '',
    languagePath: location?.languagePath ?? '',
    proxyPath: location?.path ?? null,
  });
  // The statement of an accepted sign-up has looked.
  if (location && !(result?.ok && !result.isNewPath)) await rememberPath(shop, location.path);
  response.json(scriptResponse(result, fields.locale));
}
