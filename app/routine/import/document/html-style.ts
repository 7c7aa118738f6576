/** What a tag's attributes say about how its text looks. */

export interface Style {
  /** Null if it says nothing. */
  isBold: boolean | null;
  /** Pixels; 0 if it says nothing. */
  size: number;
  isHidden: boolean;
  isCallout: boolean;
  /** 1 to 6 for what is a heading by its role or class. */
  heading: number;
}

/** A class of a card's or tab's name. */
const NAMED_TITLE = /(?:^|[\s_-])(?:title|heading|headline)(?:$|\s)/i;

const CALLOUT = /(?:^|[\s_-])(?:callout|warning|alert|note|notice|caution|danger)(?:$|[\s_-])/i;

export function styleOf(name: string, attribute: (name: string) => string, hasAttributes: boolean): Style {
  if (!hasAttributes) return { isBold: boldness(name, ''), size: 0, isHidden: false, isCallout: false, heading: 0 };
  const style = attribute('style').slice(0, 2000);
  const classes = attribute('class').slice(0, 500);
  return {
    isBold: boldness(name, style),
    size: fontSize(style),
    isHidden: attribute('hidden') !== '' || /(?:^|;)\s*display\s*:\s*none/i.test(style),
    isCallout: CALLOUT.test(classes),
    heading: headingLevel(name, classes, attribute('role'), attribute('aria-level')),
  };
}

function boldness(name: string, style: string): boolean | null {
  const weight = /font-weight\s*:\s*(bold|normal|\d{3})/i.exec(style)?.[1]?.toLowerCase();
  if (weight === 'bold' || Number(weight) >= 600) return true;
  if (weight !== undefined) return false;
  return ['b', 'strong', 'u', 'dt', 'summary', 'th'].includes(name) || null;
}

function fontSize(style: string): number {
  const [, number = '', unit = ''] = /font-size\s*:\s*(\d+(?:\.\d+)?)(px|pt|r?em)/i.exec(style) ?? [];
  const scale = { px: 1, pt: 4 / 3, em: 16, rem: 16 }[unit.toLowerCase()] ?? 0;
  return Number(number) * scale;
}

function headingLevel(name: string, classes: string, role: string, ariaLevel: string): number {
  if (role === 'heading') return Math.min(6, Math.max(1, Number(ariaLevel) || 2));
  if (/\bMsoTitle\b/.test(classes)) return 1;
  // Page builders: "card__title", "accordion-title".
  if (name === 'div' && NAMED_TITLE.test(classes)) return 5;
  return Number(/\bMsoHeading([1-6])\b/.exec(classes)?.[1] ?? 0);
}
