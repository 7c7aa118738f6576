/** Random edits of Briefs, for property tests. */
import fc from 'fast-check';

import { blankBrief } from '../../editor/form-values';
import type { Brief } from '../../schema';
import type { Block, Section } from '../../section-schema';

export type BriefEdit = (brief: Brief) => Brief;

/** Parts have short IDs, so that edits find them. */
export function brief(sections: Record<string, string[]>): Brief {
  return {
    ...blankBrief('Mats'),
    handle: 'mats',
    pitch: 'Why',
    inside: ['One', 'Two'],
    sections: Object.entries(sections).map(([id, blocks]) => ({ id, heading: id, blocks: blocks.map(newBlock) })),
  };
}

/** Its kind comes from its ID: `text1`, `table1`, `checklist1`, `image1`. */
export function newBlock(id: string): Block {
  if (id.startsWith('table'))
    return {
      id,
      kind: 'table',
      header: ['A', 'B'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    };
  if (id.startsWith('checklist')) return { id, kind: 'checklist', items: ['Check'] };
  if (id.startsWith('image')) return { id, kind: 'image', file: 'gid://shopify/MediaImage/1', alt: 'A mat' };
  return { id, kind: 'text', paragraphs: [`About ${id}`] };
}

export function change(changes: Partial<Brief>): BriefEdit {
  return (edited) => ({ ...edited, ...changes });
}

export function changeSection(id: string, changes: Partial<Section>): BriefEdit {
  return mapSections((section) => (section.id === id ? { ...section, ...changes } : section));
}

export function changeBlock(id: string, changes: object): BriefEdit {
  return mapSections((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.id === id ? { ...block, ...changes } : block)),
  }));
}

export function removeSection(id: string): BriefEdit {
  return (edited) => ({ ...edited, sections: edited.sections.filter((section) => section.id !== id) });
}

export function removeBlock(id: string): BriefEdit {
  return mapSections((section) => ({ ...section, blocks: section.blocks.filter((block) => block.id !== id) }));
}

/** Moves a block, or adds it. */
export function putBlock(id: string, sectionId: string, at: number): BriefEdit {
  return (edited) => {
    if (!edited.sections.some((section) => section.id === sectionId)) return edited;
    const block = edited.sections.flatMap(({ blocks }) => blocks).find((each) => each.id === id) ?? newBlock(id);
    return mapSections((section) =>
      section.id === sectionId ? { ...section, blocks: section.blocks.toSpliced(at, 0, block) } : section,
    )(removeBlock(id)(edited));
  };
}

/** Moves a section, or adds it. */
export function putSection(id: string, at: number): BriefEdit {
  return (edited) => {
    const section = edited.sections.find((each) => each.id === id) ?? { id, heading: id, blocks: [] };
    return { ...edited, sections: removeSection(id)(edited).sections.toSpliced(at, 0, section) };
  };
}

/** Makes several edits, one after the other. */
export function all(...each: BriefEdit[]): BriefEdit {
  return (edited) => each.reduce((result, edit) => edit(result), edited);
}

/** @param own prefix of the IDs of new parts, so that two people's new parts differ */
export function edits(own: string): fc.Arbitrary<BriefEdit> {
  const blockId = fc.constantFrom('text1', 'table1', 'checklist1', 'image1', 'text2', `text-${own}`, `table-${own}`);
  const sectionId = fc.constantFrom('a', 'b', 'c', `${own}-section`);
  const at = fc.nat({ max: 3 });
  const text = fc.constantFrom('x', 'y', 'z');
  const list = fc.array(text, { maxLength: 3 });
  const product = { handle: 'mat', image: null, variantId: null };
  const edit = fc.oneof(
    text.map((title) => change({ title })),
    list.map((inside) => change({ inside })),
    text.map((consent) => change({ consent })),
    text.map((label) => change({ alternative: { label, url: 'https://other.example/' } })),
    text.map((title) => change({ product: { ...product, id: `gid://shopify/Product/${title.charCodeAt(0)}`, title } })),
    text.map((subject): BriefEdit => (edited) => ({
      ...edited,
      mail: { greeting: '', body: '', ...edited.mail, subject },
    })),
    fc.record({ id: sectionId, heading: text }).map(({ id, heading }) => changeSection(id, { heading })),
    list.map((paragraphs) => changeBlock('text1', { paragraphs })),
    list.map((items) => changeBlock('checklist1', { items })),
    fc.array(fc.tuple(text, text), { maxLength: 3 }).map((rows) => changeBlock('table1', { rows })),
    fc.tuple(text, text).map((header) => changeBlock('table1', { header })),
    text.map((alt) => changeBlock('image1', { alt })),
    fc.record({ id: blockId, section: sectionId, at }).map((to) => putBlock(to.id, to.section, to.at)),
    fc.record({ id: sectionId, at }).map((to) => putSection(to.id, to.at)),
    blockId.map(removeBlock),
    sectionId.map(removeSection),
  );
  return fc.array(edit, { maxLength: 6 }).map((each) => all(...each));
}

function mapSections(map: (section: Section) => Section): BriefEdit {
  return (edited) => ({ ...edited, sections: edited.sections.map(map) });
}
