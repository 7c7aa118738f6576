/** Does what the card of a Brief's file wishes, and says how it went. */
import type { Db } from '~/db.server';

import { chooseFile, makeFile } from '../document/file-versions.server';
import type { FileAnswer, FileWish } from './file-answer';

interface Grant {
  db: Db;
  shop: string;
  briefId: string;
  shopName: string;
  wish: FileWish;
}

export async function grantFile({ wish, ...at }: Grant): Promise<FileAnswer> {
  if (wish.intent === 'choose') {
    const isChosen = await chooseFile({ ...at, id: wish.fileId });
    return isChosen ? { ok: true, did: 'chosen' } : { ok: false, message: 'This version is no longer there.' };
  }
  const problems = await makeFile(at);
  if (problems === null) return { ok: false, message: 'This Brief is no longer there.' };
  const [first] = problems;
  if (!first) return { ok: true, did: 'made' };
  return { ok: false, message: `The saved text makes no PDF yet. ${first.message} Save it, and try again.` };
}
