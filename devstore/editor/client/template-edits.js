// @ts-check

/**
 * Edits of a template, each answering a changed copy; the template that came in stays as it was.
 *
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {import('../../state.ts').SectionJson} SectionJson
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
 * Adds a block at the end of the section.
 *
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 * @param {string} type
 */
export function addBlock(template, sectionId, blockId, type) {
  return inSection(template, sectionId, (section) => {
    section.blocks = { ...section.blocks, [blockId]: { type, settings: {} } };
    section.block_order = [...(section.block_order ?? []), blockId];
  });
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} blockId
 */
export function removeBlock(template, sectionId, blockId) {
  return inSection(template, sectionId, (section) => {
    delete section.blocks?.[blockId];
    section.block_order = (section.block_order ?? []).filter((id) => id !== blockId);
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
  return inSection(template, sectionId, (section) => {
    const order = section.block_order ?? [];
    const at = order.indexOf(blockId);
    const other = order[at + by];
    if (at < 0 || other === undefined) return;
    order[at + by] = blockId;
    order[at] = other;
  });
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
  return inSection(template, sectionId, (section) => {
    const owner = blockId === null ? section : section.blocks?.[blockId];
    if (!owner) return;
    owner.settings = { ...owner.settings, [settingId]: value };
    if (value === undefined) delete owner.settings[settingId];
  });
}

/**
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {(section: SectionJson) => void} change
 */
function inSection(template, sectionId, change) {
  const copy = structuredClone(template);
  const section = copy.sections[sectionId];
  if (section) change(section);
  return copy;
}
