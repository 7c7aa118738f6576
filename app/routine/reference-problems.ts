/** Problems with a routine's files and products, at the fields that refer to them. */
import { MAX_REFERENCES, type Routine } from './contract';
import type { RoutineFields } from './published-document';
import type { Problem } from './schema';

type Kind = 'image' | 'video' | 'product';

interface FoundReference {
  gid: string;
  kind: Kind;
  /** `phases.0.steps.2.media.file` */
  path: string;
}

/** What Shopify doesn't have any more, such as a deleted file. */
export function missingProblems(routine: Routine, gids: readonly string[]): Problem[] {
  return referencesOf(routine)
    .filter(({ gid }) => gids.includes(gid))
    .map(({ kind, path }) => ({
      path,
      message: `This ${kind} is no longer in Shopify. Choose another one, or remove it`,
    }));
}

/** What is too much for blocks to show. */
export function tooManyProblems(routine: Routine, { files, products }: RoutineFields): Problem[] {
  const tooMany = [...files.slice(MAX_REFERENCES), ...products.slice(MAX_REFERENCES)];
  const found = referencesOf(routine);
  return tooMany.flatMap((gid) => {
    const first = found.find((each) => each.gid === gid);
    const noun = first?.kind === 'product' ? 'products' : 'images and videos from your files';
    return first ? [{ path: first.path, message: `Use ${MAX_REFERENCES} or fewer ${noun} in a routine` }] : [];
  });
}

/** In the order of the outline. */
function referencesOf({ phases, completion }: Routine): FoundReference[] {
  const found: FoundReference[] = [];
  const add = (gid: string | null, kind: Kind, path: string) => {
    if (gid !== null) found.push({ gid, kind, path });
  };
  phases.forEach(({ steps }, p) =>
    steps.forEach(({ media, tools }, s) => {
      const path = `phases.${p}.steps.${s}`;
      if (media) add(media.file, media.kind, `${path}.media.file`);
      if (media?.kind === 'video') add(media.still, 'image', `${path}.media.still`);
      tools.forEach(({ product }, t) => add(product, 'product', `${path}.tools.${t}.product`));
    }),
  );
  completion.actions.forEach(({ product }, a) => add(product, 'product', `completion.actions.${a}.product`));
  return found;
}
