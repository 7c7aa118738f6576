/** The texts of a Brief that readers see, in the email and the PDF too. */
import type { Visit, Walk } from '~/translations/walk';

import type { Brief } from '../schema';
import type { Block, Section } from '../section-schema';

/**
 * Sections and blocks are named by their IDs and lines by their words, so moving them changes no path. If a consent changes,
 * readers are asked in the original's words until it's translated again: its translation would ask for something other than what
 * the shop does now. Texts that are left blank are ours, in each language, and the URL can lead to a store of another country.
 */
export const walkBrief: Walk<Brief> = (brief, visit) => {
  const offer = { group: 'Offer' };
  const consents = { group: 'Consent', isSafety: true, isLong: true, max: 600 };
  const mail = { group: 'Email' };
  const store = { group: 'Other store link' };
  return {
    ...brief,
    title: visit(brief.title, { ...offer, path: 'title', label: 'Title', max: 90 }),
    pitch: visit(brief.pitch, { ...offer, path: 'pitch', label: 'Description', isLong: true, max: 300 }),
    inside: brief.inside.map((line, index) =>
      visit(line, { ...offer, path: 'inside', isLine: true, label: `What’s inside, line ${index + 1}`, max: 120 }),
    ),
    consent: visit(brief.consent, { ...consents, path: 'consent', label: 'Consent text' }),
    marketingConsent: visit(brief.marketingConsent, {
      ...{ ...consents, path: 'marketingConsent', label: 'Marketing consent text' },
    }),
    mail: brief.mail && {
      subject: visit(brief.mail.subject, { ...mail, path: 'mail/subject', label: 'Subject', max: 150 }),
      greeting: visit(brief.mail.greeting, { ...mail, path: 'mail/greeting', label: 'Greeting', max: 150 }),
      body: visit(brief.mail.body, { ...mail, path: 'mail/body', label: 'Body', isLong: true, max: 2000 }),
    },
    alternative: brief.alternative && {
      label: visit(brief.alternative.label, { ...store, path: 'alternative/label', label: 'Link text', max: 80 }),
      url: visit(brief.alternative.url, { ...store, path: 'alternative/url', label: 'URL', max: 500 }),
    },
    sections: brief.sections.map((section, index) => walkSection(section, `Section ${index + 1}`, visit)),
  };
};

function walkSection(section: Section, group: string, visit: Visit): Section {
  const path = `sections/${section.id}`;
  return {
    ...section,
    heading: visit(section.heading, { group, path: `${path}/heading`, label: 'Heading', max: 90 }),
    blocks: section.blocks.map((block) => walkBlock(block, { group, path: `${path}/${block.id}` }, visit)),
  };
}

function walkBlock(block: Block, place: { group: string; path: string }, visit: Visit): Block {
  const line = { ...place, isLine: true };
  switch (block.kind) {
    case 'text': {
      const paragraphs = block.paragraphs.map((text, index) =>
        visit(text, { ...line, label: `Paragraph ${index + 1}`, isLong: true, max: 1500 }),
      );
      return { ...block, paragraphs };
    }
    case 'table': {
      const cellsOf = (cells: string[], label: string) =>
        cells.map((text, column) => visit(text, { ...line, label: `${label}, column ${column + 1}`, max: 200 }));
      const header = cellsOf(block.header, 'Table header');
      return { ...block, header, rows: block.rows.map((cells, index) => cellsOf(cells, `Table row ${index + 1}`)) };
    }
    case 'checklist': {
      const items = block.items.map((text, index) =>
        visit(text, { ...line, label: `Checklist, line ${index + 1}`, max: 300 }),
      );
      return { ...block, items };
    }
    case 'image':
      return { ...block, alt: visit(block.alt, { ...place, label: 'Alt text', max: 300 }) };
  }
}
