/** Says in words how two versions of a Brief differ. */
import { type Change, changesInList, plainChange } from '~/versions/changes';
import { type OutlineWords, compareOutlines } from '~/versions/compare-outlines';
import { type Fields, changedFields } from '~/versions/fields';
import type { OutlineGroup, OutlineItem } from '~/versions/outline';

import type { Brief } from '../schema';
import { outlineOf } from './outline';
import { NOTHING, blockName, fieldLabel, rowText, sectionName, theSection, valueText } from './words';

/** All differences, in the order of the page: the Brief, then its sections and blocks. */
export function compareBriefs(before: Brief, after: Brief): Change[] {
  return compareOutlines(outlineOf(before), outlineOf(after), WORDS);
}

const WORDS: OutlineWords = {
  documentChanges,
  groupChanges: sectionChanges,
  itemChanges: blockChanges,
  groupName: sectionName,
  theGroup: theSection,
  itemName: blockName,
  theItem: blockName,
};

function documentChanges(before: Fields, after: Fields): Change[] {
  return changedFields(before, after).flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    switch (field) {
      case 'title':
      case 'mail.subject':
        return [plainChange(`${fieldLabel(field)}: ${quoted(was)} → ${quoted(is)}`)];
      case 'inside':
        return changesInList({ noun: 'line', owner: 'What’s inside', before: texts(was), after: texts(is) });
      case 'product':
        return [productChange(was as Brief['product'], is as Brief['product'])];
      default:
        return [changed(field, '', was, is)];
    }
  });
}

function productChange(before: Brief['product'], after: Brief['product']): Change {
  if (before && after && before.id === after.id) return plainChange(`Details of the product ${after.title} changed`);
  return plainChange(`Product: ${before?.title ?? 'none'} → ${after?.title ?? 'none'}`);
}

function sectionChanges(before: OutlineGroup, after: OutlineGroup): Change[] {
  return changedFields(before.fields, after.fields).map((field) =>
    field === 'heading'
      ? plainChange(`Renamed ${theSection(before)} to ${sectionName(after)}`)
      : changed(field, sectionName(after), before.fields[field], after.fields[field]),
  );
}

function blockChanges(before: OutlineItem, after: OutlineItem, section: OutlineGroup): Change[] {
  const fields = changedFields(before.fields, after.fields);
  if (fields.includes('kind')) return [plainChange(`Replaced ${blockName(before)} with ${blockName(after)}`)];
  const owner = blockOwner(after, section);
  return fields.flatMap((field) => {
    const [was, is] = [before.fields[field], after.fields[field]];
    switch (field) {
      case 'paragraphs':
        return changesInList({ noun: 'paragraph', owner, before: texts(was), after: texts(is) });
      case 'items':
        return changesInList({ noun: 'checklist line', owner, before: texts(was), after: texts(is) });
      case 'rows':
        return rowChanges(owner, was as string[][], is as string[][]);
      case 'file':
        return [plainChange(`Image of ${owner} replaced`)];
      default:
        return [changed(field, owner, was, is)];
    }
  });
}

/** Rows by their texts. Two rows with the same text can still have different cells. */
function rowChanges(owner: string, before: string[][], after: string[][]): Change[] {
  const changes = changesInList({ noun: 'table row', owner, before: before.map(rowText), after: after.map(rowText) });
  return changes.length > 0 ? changes : [plainChange(`Columns of the table of ${owner} changed`)];
}

/** The section's name, with the block's place among its kind if there are several: `text 2 of “Thickness”`. */
function blockOwner({ id, fields }: OutlineItem, section: OutlineGroup): string {
  const same = section.items.filter((item) => item.fields.kind === fields.kind);
  if (same.length < 2) return sectionName(section);
  return `${String(fields.kind)} ${same.findIndex((item) => item.id === id) + 1} of ${sectionName(section)}`;
}

function changed(field: string, owner: string, before: unknown, after: unknown): Change {
  const text = owner ? `${fieldLabel(field)} of ${owner} changed` : `${fieldLabel(field)} changed`;
  return { text, before: valueText(field, before), after: valueText(field, after) };
}

function quoted(value: unknown): string {
  return typeof value === 'string' && value !== '' ? `“${value}”` : NOTHING;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
