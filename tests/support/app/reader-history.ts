/** What readers did, recorded by the code that records it for real. */
import { recordDownload, recordEvent } from '../../../app/delivery/link/reader-events.server';
import { lockPerson } from '../../../app/people/lock-person.server';
import type { BriefRequest } from '../../../prisma/client/client';
import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { createBrief, saveBrief } from '../../../app/brief/drafts.server';
import { SHOP, type TestShop } from './test-shop';

const BROWSER = 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';

interface Request {
  email: string;
  articleId: string;
  /** Handle of the Brief; the test shop's if it's left out. */
  brief?: string;
  isFromEditor?: boolean;
}

/** Signs up, however often that address has before. */
export async function requestAs(shop: TestShop, request: Request): Promise<BriefRequest> {
  const { email, articleId: article_id, brief = buyersBrief.handle, isFromEditor = false } = request;
  await shop.db.rateLimit.deleteMany();
  const fields = { email, article_id, brief, ...(isFromEditor && { design_mode: 'yes' }) };
  const result = await shop.requestBrief(fields, '');
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return shop.db.briefRequest.findFirstOrThrow({ where: { person: { emailKey: email } }, orderBy: { id: 'desc' } });
}

export type ReaderAction = 'visited' | 'downloaded';

/** Opens the emailed link, or presses its button. */
export async function act(
  { db }: Pick<TestShop, 'db'>,
  request: BriefRequest,
  kind: ReaderAction,
  { at = new Date(), userAgent = BROWSER } = {},
): Promise<void> {
  if (kind === 'visited') return recordEvent(db, request, { kind, userAgent, pressedAfter: null, at });
  await db.$transaction(async (tx) => {
    const isThere = await lockPerson(tx, { shop: SHOP, personId: request.personId });
    if (isThere) await recordDownload(tx, request, { userAgent, at });
  });
}

/** A second Brief that readers can request. */
export async function addBrief({ db }: TestShop, handle: string): Promise<string> {
  const document = { ...buyersBrief, handle, title: handle };
  const { id, revision } = await createBrief({ db, shop: SHOP, title: handle, handle });
  const saved = await saveBrief({ db, shop: SHOP, shopName: 'Core Nexus', id, revision, document });
  const version = { shop: SHOP, number: 1, document, revision: saved.revision };
  await db.brief.update({ where: { id }, data: { versions: { create: version } } });
  return id;
}
