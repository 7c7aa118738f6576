import type { BriefRequest } from '../../../prisma/client/client';

/** Something that a reader or a bot does with a link. */
export interface ReaderEvent {
  kind: 'visited' | 'bot_click' | 'downloaded';
  userAgent: string;
  /** For a press that may not be a person's; see the schema. Null for anything else. */
  pressedAfter: number | null;
  at: Date;
}

/** What counting needs to know about a request. */
export type CountedRequest = Pick<
  BriefRequest,
  'id' | 'shop' | 'personId' | 'articleId' | 'briefId' | 'locale' | 'isFromEditor'
>;
