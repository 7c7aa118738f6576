/** Minimum contrast between text and background (WCAG 2, AA). Below it, the background may be covered by an image. */
const MIN_CONTRAST = 4.5;

/**
 * The page's text and background colors where `element` stands, for parts that cover the page. Empty if they can't be
 * determined or have too little contrast; then the browser's default colors are better.
 */
export function pageColors(element: Element): { color?: string; background?: string } {
  const color = getComputedStyle(element).color;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const background = getComputedStyle(at).backgroundColor;
    const [red, green, blue, alpha] = channels(background);
    if (alpha < 1) continue;
    const [r, g, b] = channels(color);
    return contrast(luminance(red, green, blue), luminance(r, g, b)) < MIN_CONTRAST ? {} : { color, background };
  }
  return {};
}

/** Red, green, blue and alpha from 0 to 1, of a color in any notation that the browser knows. */
function channels(color: string): [number, number, number, number] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(red: number, green: number, blue: number): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
