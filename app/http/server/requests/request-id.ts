/** Gives each request an id, which appears in its log lines and its response. */
import { randomUUID } from 'node:crypto';

import type { RequestHandler } from 'express';

import { maskText, requestTerms } from '~/http/masking';
import { withRequestContext } from '~/log.server';

const HEADER = 'X-Request-Id';

/** Accepts a valid id from a proxy, or generates one. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const requestId = acceptedId(request.get(HEADER)) ?? randomUUID();
  response.setHeader(HEADER, requestId);
  withRequestContext({ requestId, terms: requestTerms(request.originalUrl, request.get('Referer')) }, next);
};

/** Null if it isn't valid, or could hide an address or a token. */
function acceptedId(sent: string | undefined): string | null {
  return sent !== undefined && /^[\w.:-]{8,64}$/.test(sent) && maskText(sent) === sent ? sent : null;
}
