/** The link that turns weekly emails off. It has no account behind it, so it can do nothing else. */
import type { Db } from '~/db.server';
import { isKeyedHash, keyedHash } from '~/encryption/keyed-hash.server';
import { addressKey } from '~/mail/address';
import { readSettings, saveSettings } from '~/settings/settings.server';
import { findShop } from '~/settings/shop.server';
import { buttonForm } from '~/storefront/button-form';
import { html } from '~/storefront/html';
import type { Page } from '~/storefront/personal-page.server';

/** What mail programs post to unsubscribe with one click (RFC 8058). The page's button does too. */
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/** The page's button also posts this field, because a person needs a page where a mail program needs a status. */
export const PAGE_FIELD = 'page';

const textOf = (shop: string, address: string) => `${shop} ${addressKey(address)}`;

/** For one shop's emails to one address. */
export function turnOffToken(shop: string, address: string): string {
  return keyedHash('weekly email', textOf(shop, address));
}

/** Whether the link is from an email to the address that gets them now. */
export async function isCurrentLink(input: { db: Db; shop: string; token: string }): Promise<boolean> {
  const { db, shop, token } = input;
  const [{ weeklyEmailTo }, found] = await Promise.all([readSettings({ db, shop }), findShop({ db, shop })]);
  const address = weeklyEmailTo ?? found?.email;
  return address !== undefined && isKeyedHash('weekly email', textOf(shop, address), token);
}

export async function turnOff({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await saveSettings({ db, shop, changes: { weeklyEmail: false } });
}

export function turnOffPage(action: string): Page {
  return {
    language: 'en',
    title: 'Turn off weekly emails?',
    body: html`<p>You’ll get no more emails about your week. You can turn them on again in Unwind’s settings.</p>
      ${buttonForm(action, 'Turn off', { ...ONE_CLICK, [PAGE_FIELD]: 'yes' })}`,
  };
}

export function turnedOffPage(): Page {
  return {
    language: 'en',
    title: 'Weekly emails are off',
    body: html`<p>You can turn them on again in Unwind’s settings.</p>`,
  };
}

/** The link is incomplete, or the emails go to another address now. */
export function unknownLinkPage(): Page {
  return {
    language: 'en',
    title: 'This link doesn’t work anymore',
    body: html`<p>Weekly emails go to another address now. Turn them off in Unwind’s settings.</p>`,
  };
}
