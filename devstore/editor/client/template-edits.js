// @ts-check

/**
 * Edits of a template, each answering a changed copy; the template that came in stays as it was. A block's id is the
 * only one of its kind in its section, however deep the block lies.
 *
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {import('../../state.ts').SectionJson} SectionJson
 * @typedef {import('../../state.ts').BlockJson} BlockJson
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * An id such as `unwind_routine_Ab12Cd`.
 *
 * @param {string} prefix
 */
export function newBlockId(prefix) {
  const numbers = crypto.getRandomValues(new Uint32Array(6));
  return `${prefix}_${Array.from(numbers, (number) => LETTERS[number % LETTERS.length]).join('')}`;
}

/**
 * The section, or the block of it; undefined where it is not there.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string | null} blockId null for the section itself
 * @returns {SectionJson | BlockJson | undefined}
 */
export function find(template, sectionId, blockId) {
  const section = template.sections[sectionId];
  return section && (blockId === null ? section : holderOf(section, blockId)?.blocks?.[blockId]);
}

/**
 * What a block lies in directly: the section, or another block.
 *
 * @param {SectionJson | BlockJson} holder to search
 * @param {string} blockId
 * @returns {SectionJson | BlockJson | undefined}
 */
export function holderOf(holder, blockId) {
  if (holder.blocks?.[blockId]) return holder;
  for (const block of Object.values(holder.blocks ?? {})) {
    const found = holderOf(block, blockId);
    if (found) return found;
  }
  return undefined;
}

/**
 * Adds a block at the end of the section, or of the block `parentId` in it.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string | null} parentId
 * @param {string} blockId
 * @param {BlockJson} block
 */
export function addBlock(template, sectionId, parentId, blockId, block) {
  const copy = structuredClone(template);
  const holder = find(copy, sectionId, parentId);
  if (holder) put(holder, blockId, block, holder.block_order?.length ?? 0);
  return copy;
}

/**
 * Puts a copy of a block, with all that lies in it, right after it.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {string} copyId
 */
export function duplicateBlock(template, sectionId, blockId, copyId) {
  return inHolder(template, sectionId, blockId, (holder, block) => {
    put(holder, copyId, withNewIds(block), (holder.block_order ?? []).indexOf(blockId) + 1);
  });
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 */
export function removeBlock(template, sectionId, blockId) {
  return inHolder(template, sectionId, blockId, (holder) => {
    delete holder.blocks?.[blockId];
    holder.block_order = (holder.block_order ?? []).filter((id) => id !== blockId);
  });
}

/**
 * Moves a block by one place.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {1 | -1} by up is -1
 */
export function moveBlock(template, sectionId, blockId, by) {
  return inHolder(template, sectionId, blockId, (holder) => swap(holder.block_order ?? [], blockId, by));
}

/**
 * Sets one setting of a block, or of the section where `blockId` is null; undefined goes back to the default.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string | null} blockId
 * @param {string} settingId
 * @param {unknown} value
 */
export function setSetting(template, sectionId, blockId, settingId, value) {
  const copy = structuredClone(template);
  const owner = find(copy, sectionId, blockId);
  if (!owner) return copy;
  owner.settings = { ...owner.settings, [settingId]: value };
  if (value === undefined) delete owner.settings[settingId];
  return copy;
}

/**
 * Hides a section or a block, or shows it again.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string | null} blockId
 */
export function toggleHidden(template, sectionId, blockId) {
  const copy = structuredClone(template);
  const owner = find(copy, sectionId, blockId);
  if (owner?.disabled) delete owner.disabled;
  else if (owner) owner.disabled = true;
  return copy;
}

/**
 * Adds a section at the end.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {SectionJson} section
 */
export function addSection(template, sectionId, section) {
  const copy = structuredClone(template);
  copy.sections[sectionId] = structuredClone(section);
  copy.order.push(sectionId);
  return copy;
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 */
export function removeSection(template, sectionId) {
  const copy = structuredClone(template);
  delete copy.sections[sectionId];
  copy.order = copy.order.filter((id) => id !== sectionId);
  return copy;
}

/**
 * Moves a section by one place.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {1 | -1} by up is -1
 */
export function moveSection(template, sectionId, by) {
  const copy = structuredClone(template);
  swap(copy.order, sectionId, by);
  return copy;
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {(holder: SectionJson | BlockJson, block: BlockJson) => void} change
 */
function inHolder(template, sectionId, blockId, change) {
  const copy = structuredClone(template);
  const section = copy.sections[sectionId];
  const holder = section && holderOf(section, blockId);
  const block = holder?.blocks?.[blockId];
  if (holder && block) change(holder, block);
  return copy;
}

/**
 * @param {SectionJson | BlockJson} holder
 * @param {string} blockId
 * @param {BlockJson} block
 * @param {number} at
 */
function put(holder, blockId, block, at) {
  holder.blocks = { ...holder.blocks, [blockId]: structuredClone(block) };
  holder.block_order = (holder.block_order ?? []).toSpliced(at, 0, blockId);
}

/**
 * A copy whose inner blocks have ids of their own; those that the theme's code places keep theirs, which it names.
 *
 * @template {SectionJson | BlockJson} Owner
 * @param {Owner} block
 * @returns {Owner}
 */
export function withNewIds(block) {
  if (!block.blocks) return structuredClone(block);
  /** @type {Record<string, string>} */
  const ids = {};
  for (const [id, inner] of Object.entries(block.blocks)) {
    ids[id] = inner.static ? id : newBlockId(id.replace(/_[A-Za-z0-9]{6}$/, ''));
  }
  return {
    ...structuredClone(block),
    blocks: Object.fromEntries(Object.entries(block.blocks).map(([id, each]) => [ids[id] ?? id, withNewIds(each)])),
    ...(block.block_order && { block_order: block.block_order.map((id) => ids[id] ?? id) }),
  };
}

/**
 * @param {string[]} order
 * @param {string} id
 * @param {1 | -1} by
 */
function swap(order, id, by) {
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return;
  order[at + by] = id;
  order[at] = other;
}
