/** Handles errors that loaders and actions throw. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse } from '@remix-run/react';

import { logError } from '~/log.server';

import { RejectedBody } from '../requests/body-limits';

/** Logs the app's errors, but not aborted requests, rejected bodies and URLs without a route. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || error instanceof RejectedBody) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  logError('A route failed', error);
}
