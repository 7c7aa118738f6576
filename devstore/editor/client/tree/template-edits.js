// @ts-check

/**
 * Edits of a template. Each returns a changed copy. Block ids are unique within a section, including nested blocks.
 *
 * @typedef {import('../../../state/theme.ts').TemplateJson} TemplateJson
 * @typedef {import('../../../state/theme.ts').SectionJson} SectionJson
 * @typedef {import('../../../state/theme.ts').BlockJson} BlockJson
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A new id such as `unwind_routine_Ab12Cd`.
 *
 * @param {string} prefix
 */
export function newBlockId(prefix) {
  const numbers = crypto.getRandomValues(new Uint32Array(6));
  return `${prefix}_${Array.from(numbers, (number) => LETTERS[number % LETTERS.length]).join('')}`;
}

/**
 * A section or a block in it; undefined if it doesn't exist.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string | null} blockId null for the section itself
 * @returns {SectionJson | BlockJson | undefined}
 */
export function find(template, sectionId, blockId) {
  const section = template.sections[sectionId];
  return section && (blockId === null ? section : parentOf(section, blockId)?.blocks?.[blockId]);
}

/**
 * A block's parent: the section or another block.
 *
 * @param {SectionJson | BlockJson} owner where to search
 * @param {string} blockId
 * @returns {SectionJson | BlockJson | undefined}
 */
export function parentOf(owner, blockId) {
  if (owner.blocks?.[blockId]) return owner;
  for (const block of Object.values(owner.blocks ?? {})) {
    const found = parentOf(block, blockId);
    if (found) return found;
  }
  return undefined;
}

/**
 * Adds a block at the end of a section, or of the block `parentId`.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string | null} parentId
 * @param {string} blockId
 * @param {BlockJson} block
 */
export function addBlock(template, sectionId, parentId, blockId, block) {
  const copy = structuredClone(template);
  const parent = find(copy, sectionId, parentId);
  if (parent) insertBlock(parent, blockId, block, parent.block_order?.length ?? 0);
  return copy;
}

/**
 * Duplicates a block and its nested blocks, right after it.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {string} copyId
 */
export function duplicateBlock(template, sectionId, blockId, copyId) {
  return changeInParent(template, sectionId, blockId, (parent, block) => {
    insertBlock(parent, copyId, withNewIds(block), (parent.block_order ?? []).indexOf(blockId) + 1);
  });
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 */
export function removeBlock(template, sectionId, blockId) {
  return changeInParent(template, sectionId, blockId, (parent) => {
    delete parent.blocks?.[blockId];
    parent.block_order = (parent.block_order ?? []).filter((id) => id !== blockId);
  });
}

/**
 * Moves a block up or down.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {1 | -1} step -1 is up
 */
export function moveBlock(template, sectionId, blockId, step) {
  return changeInParent(template, sectionId, blockId, (parent) => swap(parent.block_order ?? [], blockId, step));
}

/**
 * Changes a setting of a block, or of the section if `blockId` is null; undefined for the default.
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
 * Hides or shows a section or block.
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
 * Moves a section up or down.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {1 | -1} step -1 is up
 */
export function moveSection(template, sectionId, step) {
  const copy = structuredClone(template);
  swap(copy.order, sectionId, step);
  return copy;
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {(parent: SectionJson | BlockJson, block: BlockJson) => void} change
 */
function changeInParent(template, sectionId, blockId, change) {
  const copy = structuredClone(template);
  const section = copy.sections[sectionId];
  const parent = section && parentOf(section, blockId);
  const block = parent?.blocks?.[blockId];
  if (parent && block) change(parent, block);
  return copy;
}

/**
 * @param {SectionJson | BlockJson} parent
 * @param {string} blockId
 * @param {BlockJson} block
 * @param {number} index
 */
function insertBlock(parent, blockId, block, index) {
  parent.blocks = { ...parent.blocks, [blockId]: structuredClone(block) };
  parent.block_order = (parent.block_order ?? []).toSpliced(index, 0, blockId);
}

/**
 * A copy with new ids for nested blocks, except static ones, whose ids are in the theme's code.
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
 * @param {1 | -1} step
 */
function swap(order, id, step) {
  const at = order.indexOf(id);
  const other = order[at + step];
  if (at < 0 || other === undefined) return;
  order[at + step] = id;
  order[at] = other;
}
