/** Colors of emails and of pages outside the theme, next to the shop's own. */
export const LIGHT = {
  page: '#f1f4f2',
  card: '#ffffff',
  strong: '#10231e',
  soft: '#3d4b48',
  faint: '#5a6966',
  edge: '#dde4e1',
};

export const DARK: typeof LIGHT = {
  page: '#12171a',
  card: '#1c2427',
  strong: '#f2f6f5',
  soft: '#c3cecc',
  faint: '#9fb0ad',
  edge: '#303b3f',
};

/** WCAG contrast ratios of text and of controls. */
export const TEXT_CONTRAST = 4.5;
export const CONTROL_CONTRAST = 3;
