import type { Db } from '~/db.server';
import { deleteCountsUntil } from '~/insights/counts/delete-counts.server';
import { deleteSamplePeople } from '~/people/sample-people.server';
import { readSettings, saveSettings } from '~/settings/settings.server';

/** Deletes the demo's made-up readers and their counts; does nothing in a shop without any. */
export async function clearSampleData({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { sampleUntil: day } = await readSettings({ db: tx, shop });
    if (day === null) return;
    await deleteCountsUntil(tx, { shop, day });
    await deleteSamplePeople(tx, { shop, day });
    await saveSettings({ db: tx, shop, changes: { sampleUntil: null } });
  });
}
