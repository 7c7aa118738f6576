import type { Db } from '~/db.server';
import { MESSAGES, formatDuration } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import { parsePeriod } from '~/settings/retention';
import { readSettings } from '~/settings/settings.server';
import { type Html, html } from '~/storefront/html';

/** Tells readers how long the shop keeps their data. */
export async function retentionHtml(params: { db: Db; shop: string; language: Language }): Promise<Html> {
  const { db, shop, language } = params;
  const { linkRetention, userAgentRetention, inactiveRetention, uninstallRetention } = await readSettings({ db, shop });
  const { retention: texts } = MESSAGES[language].pages;
  const inWords = (period: string) => {
    const { amount, unit } = parsePeriod(period);
    return formatDuration(language, amount, unit === 'days' ? 'day' : 'month');
  };
  return html`<h2>${texts.title}</h2>
    <ul>
      <li>${texts.links(inWords(linkRetention))}</li>
      <li>${texts.userAgents(inWords(userAgentRetention))}</li>
      <li>${texts.inactive(inWords(inactiveRetention))}</li>
      <li>${texts.downloaded}</li>
      <li>${texts.uninstalled(inWords(uninstallRetention))}</li>
    </ul>`;
}
