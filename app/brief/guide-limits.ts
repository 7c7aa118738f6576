/** Most sections of a guide, blocks of a section, and so on. Characters are those of all sections together. */
export const GUIDE_LIMITS = {
  ...{ sections: 12, blocks: 20, images: 20, characters: 100_000 },
  ...{ paragraphs: 12, items: 30, rows: 40, columns: 6 },
} as const;
