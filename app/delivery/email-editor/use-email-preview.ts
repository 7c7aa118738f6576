/** The email as the server renders it, shortly after each change. */
import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { type BriefDraft, toDocument } from '~/brief/editor/form-values';
import { BLANK_EMAIL_TEXTS, type Brief } from '~/brief/schema';
import { emailedBrief } from '~/brief/translations/translated-brief';
import { type Language, knownLanguage } from '~/messages/language';
import type { Translations } from '~/translations/contract';
import type { EmailActionResult, EmailIntent } from './intents';

/** Milliseconds after the last keystroke. */
const DEBOUNCE = 400;

export const EMAIL_ROUTE = '/app/brief/mail';

type RenderedEmail = Extract<EmailActionResult, { did: 'rendered' }>;
export type EmailContents = Omit<EmailIntent, 'intent' | 'to'>;

export interface EmailPreviewState {
  /** The current texts, also used for the test email. */
  contents: EmailContents;
  choose: (language: Language) => void;
  /** The latest rendered email; null before the first. */
  rendered: RenderedEmail | null;
  /** Why the latest rendering failed; null if it didn't. */
  failure: string | null;
  retry: () => void;
}

/** @param translations what's saved, by locale */
export function useEmailPreview(draft: BriefDraft, translations: Translations): EmailPreviewState {
  const [language, choose] = useState<Language>('en');
  const [attempt, setAttempt] = useState(0);
  const [rendered, setRendered] = useState<RenderedEmail | null>(null);
  const { data, submit } = useFetcher<EmailActionResult>({ key: 'email-preview' });
  const { title, inside, mail } = briefIn(language, toDocument(draft), translations);
  const contents = { language, title, inside, mail: mail ?? BLANK_EMAIL_TEXTS };
  const body = JSON.stringify({ ...contents, intent: 'preview', to: '' } satisfies EmailIntent);

  useEffect(() => {
    const timer = setTimeout(
      () => submit(body, { method: 'POST', action: EMAIL_ROUTE, encType: 'application/json' }),
      DEBOUNCE,
    );
    return () => clearTimeout(timer);
  }, [body, attempt, submit]);
  useEffect(() => {
    if (data?.ok && data.did === 'rendered') setRendered(data);
  }, [data]);

  return {
    contents,
    choose,
    rendered,
    failure: data && !data.ok ? data.message : null,
    retry: () => setAttempt((count) => count + 1),
  };
}

/** The Brief as readers of a language are sent it. */
function briefIn(language: Language, brief: Brief, translations: Translations): Brief {
  const found = Object.entries(translations).find(([locale]) => knownLanguage(locale) === language);
  return found ? emailedBrief(brief, ...found) : brief;
}
