/** Validation of the events that a page reports. What no page of ours sends is rejected as a whole. */
import { z } from 'zod';

import { readArticleId } from '../articles/article-id';
import { BRIEF_EVENTS, type EventBatch, MAX_EVENTS, ROUTINE_EVENTS, STEP_EVENTS } from '../contract';

const handle = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(255);
const routine = { routine: handle, edition: z.string().regex(/^[0-9a-f]{16}$/) };

const eventSchema = z.union([
  z.strictObject({ event: z.enum(ROUTINE_EVENTS), ...routine }),
  z.strictObject({
    ...{ event: z.enum(STEP_EVENTS), ...routine },
    step: z
      .string()
      .regex(/^[\w-]+$/)
      .max(100),
  }),
  z.strictObject({ event: z.enum(BRIEF_EVENTS), brief: handle, ...routine }),
  z.strictObject({ event: z.enum(BRIEF_EVENTS), brief: handle }),
]);

export const batchSchema = z.strictObject({
  id: z.uuidv4(),
  article: z.string().max(100).transform(readArticleId),
  locale: z.string().max(35),
  // Each happens once per page view.
  events: z
    .array(eventSchema)
    .min(1)
    .max(MAX_EVENTS)
    .refine((events) => new Set(events.map((event) => JSON.stringify(event))).size === events.length),
}) satisfies z.ZodType<EventBatch>;
