/** The e-mail as the server writes it, a moment after each change. */
import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { type BriefDraft, documentOf } from '../document/draft';
import type { Language } from '../language';
import type { MailAnswer, MailWish } from './mail-answer';

/** Milliseconds without a key pressed. */
const PAUSE = 400;

export const MAIL_ROUTE = '/app/brief/mail';

type Written = Extract<MailAnswer, { did: 'written' }>;
export type EmailContents = Omit<MailWish, 'intent' | 'to'>;

export interface EmailPreviewState {
  /** What was typed, for the test as well. */
  contents: EmailContents;
  choose: (language: Language) => void;
  /** The last one that was written; null before the first. */
  written: Written | null;
  /** Why there is no newer one. */
  failure: string | null;
  again: () => void;
}

export function useEmailPreview(draft: BriefDraft): EmailPreviewState {
  const [language, choose] = useState<Language>('en');
  const [attempt, setAttempt] = useState(0);
  const [written, setWritten] = useState<Written | null>(null);
  const { data, submit } = useFetcher<MailAnswer>({ key: 'email-preview' });
  const { title, inside } = documentOf(draft);
  const contents = { language, title, inside, mail: draft.mail };
  const wish = JSON.stringify({ ...contents, intent: 'preview', to: '' } satisfies MailWish);

  useEffect(() => {
    const timer = setTimeout(
      () => submit(wish, { method: 'POST', action: MAIL_ROUTE, encType: 'application/json' }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [wish, attempt, submit]);
  useEffect(() => {
    if (data?.ok && data.did === 'written') setWritten(data);
  }, [data]);

  return {
    contents,
    choose,
    written,
    failure: data && !data.ok ? data.message : null,
    again: () => setAttempt((count) => count + 1),
  };
}
