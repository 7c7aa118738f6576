/** Takes a Brief apart, so that two of them can be compared and merged field by field. */
import type { Outline } from '~/versions/outline';

import { BLANK_EMAIL_TEXTS, type Brief } from '../schema';
import type { Block, Section } from '../section-schema';

/** Fields of the email are named `mail.subject`. Sections that are still blank are left out: the editor adds one to write in. */
export function outlineOf(brief: Brief): Outline {
  const { version: _version, handle: _handle, sections, mail, ...fields } = brief;
  const email = Object.entries({ ...BLANK_EMAIL_TEXTS, ...mail }).map(
    ([name, text]) => [`mail.${name}`, text] as const,
  );
  const groups = sections
    .filter((section) => !isBlank(section))
    .map(({ id, blocks, ...section }) => ({
      id,
      fields: section,
      items: blocks.map(({ id: blockId, ...block }) => ({ id: blockId, fields: block })),
    }));
  return { fields: { ...fields, ...Object.fromEntries(email) }, groups };
}

/** The Brief with what's in the outline. Its handle stays. */
export function withOutline(brief: Brief, { fields, groups }: Outline): Brief {
  const own = Object.entries(fields).filter(([name]) => !name.startsWith('mail.'));
  const email = Object.keys(BLANK_EMAIL_TEXTS).map((name) => [name, fields[`mail.${name}`] ?? ''] as const);
  const hasEmail = email.some(([, text]) => text !== '');
  const sections = groups.map(
    ({ id, fields: section, items }) =>
      ({
        ...{ id, ...section },
        blocks: items.map((block) => ({ id: block.id, ...block.fields }) as Block),
      }) as Section,
  );
  const mail = hasEmail ? Object.fromEntries(email) : null;
  return { ...brief, ...Object.fromEntries(own), mail, sections } as Brief;
}

function isBlank({ heading, blocks }: Section): boolean {
  return heading.trim() === '' && blocks.every((block) => block.kind === 'text' && block.paragraphs.length === 0);
}
