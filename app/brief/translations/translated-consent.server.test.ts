import { describe, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { GERMAN, briefInLanguages } from '../../../tests/support/app/brief-in-languages';

import { saveSettings } from '~/settings/settings.server';

import { wordingVersion } from '../drafts.server';
import { findLiveWording } from '../versions/live.server';

const { context, save, translate, publish, shown } = briefInLanguages();
const wording = (text: string, locale: string) =>
  findLiveWording({ ...context(), handle: 'guide', version: wordingVersion(text), locale });

describe('consent', () => {
  test('is asked in the original’s words once they change, until they’re translated again', async () => {
    await translate(GERMAN);
    await publish();
    const consent = 'Send me the Brief and a reminder by email.';
    await save({ consent });
    await publish();
    expect(shown('guide--de')).toMatchObject({ title: GERMAN.title, consent: { wording: consent } });
    const again = 'Schick mir den Ratgeber und eine Erinnerung per E-Mail.';
    await translate({ consent: again }, 'de', { consent: GERMAN.consent });
    await publish();
    expect(shown('guide--de')?.consent.wording).toBe(again);
  });

  test('is known by each wording that readers of the language have seen, and by no other', async () => {
    await translate(GERMAN);
    await translate({ consent: 'Envoyez-moi le guide par e-mail, s’il vous plaît.' }, 'fr');
    await publish();
    const later = 'Schick mir bitte den Ratgeber per E-Mail.';
    await translate({ consent: later }, 'de', { consent: GERMAN.consent });
    await publish();
    for (const text of [GERMAN.consent, later, buyersBrief.consent]) {
      expect(await wording(text, 'de')).toMatchObject({ briefLocale: 'de', wordingId: expect.any(String) as string });
    }
    const ids = [await wording(GERMAN.consent, 'de'), await wording(buyersBrief.consent, 'de')];
    const rows = await Promise.all(
      ids.map((found) => context().db.consentWording.findUnique({ where: { id: found?.wordingId ?? '' } })),
    );
    expect(rows.map((row) => row?.locale)).toEqual(['de', '']);
    for (const locale of ['fr', 'en', '', '__proto__', 'de\u0000'.slice(0, 2).toUpperCase() + 'x']) {
      expect(await wording(GERMAN.consent, locale)).toMatchObject({ wordingId: null });
    }
    expect(await wording(GERMAN.consent, '__proto__')).toMatchObject({ briefLocale: '' });
    const elsewhere = { ...context(), handle: 'guide', version: wordingVersion(GERMAN.consent), locale: 'de' };
    expect(await findLiveWording({ ...elsewhere, shop: 'other.myshopify.com' })).toBeNull();
    expect(await findLiveWording({ ...elsewhere, handle: 'another' })).toBeNull();
  });

  test('for marketing is the translation of the Brief’s own text, or ours', async () => {
    await saveSettings({ ...context(), changes: { marketingConsent: true } });
    await translate(GERMAN);
    await publish();
    expect(shown('guide--de')?.consent.marketing?.translations.de?.wording).toMatch(/E-Mail/);
    await save({ marketingConsent: 'Email me about workshops near me.' });
    await publish();
    expect(shown('guide--de')?.consent.marketing?.default.wording).toBe('Email me about workshops near me.');
    await translate({ marketingConsent: 'Schreibt mir über Workshops in meiner Nähe.' });
    await publish();
    expect(shown('guide--de')?.consent.marketing).toMatchObject({
      default: { wording: 'Schreibt mir über Workshops in meiner Nähe.' },
      translations: {},
    });
  });
});
