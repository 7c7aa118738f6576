/**
 * `npm run benchmark:writing`: the fields, clicks and seconds that it takes to write a routine of three phases and six steps,
 * and to add an image, a video and a product. The seconds are those of a script, which types at once.
 */
import sharp from 'sharp';

import { launchBrowser, visit } from '../support/browser/browser.ts';
import { Merchant } from '../support/browser/merchant.ts';
import { openInAdmin } from '../support/browser/pages.ts';
import { controlApi } from '../support/demo/control-api.ts';
import { runDemo } from '../support/demo/demo.ts';
import { poll } from '../support/demo/poll.ts';

/** Without the app's editor for format 2. */
const BEFORE = { fields: 43, clicks: 15 };

const demo = await runDemo();
const browser = await launchBrowser();
try {
  const { page } = await visit(browser);
  const app = await openInAdmin(page, demo.storeUrl, '/app/routines/new');
  const merchant = new Merchant(page, app);
  console.log(`${''.padEnd(40)}${['fields', 'clicks', 'seconds'].map(column).join('')}`);

  const measure = async (name: string, task: () => Promise<void>) => {
    const { fields, clicks } = merchant;
    const started = performance.now();
    await task();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    report(name, merchant.fields - fields, merchant.clicks - clicks, seconds);
  };
  const media = app.getByRole('region', { name: 'Image or video' });
  const allow = async () => {
    merchant.clicks += 1;
    await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  };

  report('before: titles, doses, cues', BEFORE.fields, BEFORE.clicks, '–');
  await measure('titles, doses with sets, cues, publish', () => merchant.writeRoutine('Morning strength'));
  await measure('an uploaded image', async () => {
    await merchant.click(/^1\. /);
    const chooser = page.waitForEvent('filechooser');
    await merchant.click('Upload');
    const image = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7f9f8f' } });
    await (
      await chooser
    ).setFiles({ name: 'march.jpg', mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() });
    await allow();
    await media.getByLabel('Alt text').focus();
    await merchant.type('A person marching in place');
  });
  await measure('a video on YouTube', async () => {
    await merchant.click(/^3\. /);
    await merchant.click('Add URL');
    await media.getByRole('textbox').first().focus();
    await merchant.type('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    await page.keyboard.press('Enter');
    await media.getByRole('button', { name: 'Replace' }).waitFor();
  });
  await measure('a tool that is a product', async () => {
    await merchant.click(/^4\. /);
    await merchant.click('Add tool');
    await merchant.click('Choose product for tool 1');
    await allow();
    const picker = page.getByRole('dialog', { name: 'Select products' });
    await picker.getByLabel('Folding mat').check();
    await picker.getByRole('button', { name: 'Select' }).click();
    merchant.clicks += 2;
    await app.getByText('From $45.00').waitFor();
  });
  await measure('publish', async () => {
    await merchant.click('Publish');
    await poll(async () => ((await published()).includes('Product') ? true : null), 'The routine wasn’t published.');
  });
} finally {
  await browser.close();
  await demo.stop();
}

/** The products of the routine that readers see, as JSON. */
async function published(): Promise<string> {
  const { metaobjects } = await controlApi(demo.storeUrl).state();
  return metaobjects.find(({ handle }) => handle === 'morning-strength')?.fields.products ?? '';
}

function report(name: string, fields: number, clicks: number, seconds: string): void {
  console.log(name.padEnd(40) + [fields, clicks, seconds].map(column).join(''));
}

function column(value: number | string): string {
  return String(value).padStart(10);
}
