/**
 * The colors that the page has where the routine stands. A dialog lies over the page, and would otherwise be white or
 * black whatever the theme is.
 */

/** Below this contrast (WCAG 2, AA), text and background are no pair: the background may be a picture. */
const READABLE = 4.5;

/** Empty where they cannot be told, or cannot be read: the browser's own colors for a dialog are then the better ones. */
export function pageColors(element: Element): { color?: string; background?: string } {
  const color = getComputedStyle(element).color;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const background = getComputedStyle(at).backgroundColor;
    const [red, green, blue, alpha] = channels(background);
    if (alpha < 1) continue;
    const [r, g, b] = channels(color);
    return contrast(luminance(red, green, blue), luminance(r, g, b)) < READABLE ? {} : { color, background };
  }
  return {};
}

/** Red, green, blue and alpha, each from 0 to 1, of a color in any notation that the browser knows. */
function channels(color: string): [number, number, number, number] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d');
  if (!pen) return [0, 0, 0, 0];
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(red: number, green: number, blue: number): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
