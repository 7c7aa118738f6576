/** Colors and text styles of a generated PDF. */
import { legible } from '../../../ui/color/contrast.ts';
import { textColorOn } from '../../../ui/color/text-color.ts';
import type { TextStyle } from './flow.ts';

const INK = '#1c2b27';
const SOFT = '#5a6966';

export interface Theme {
  accent: string;
  /** The accent color, dark enough to be read on white. */
  strong: string;
  line: string;
  /** Behind a table's header. */
  tint: string;
  styles: Record<
    'shop' | 'title' | 'pitch' | 'label' | 'heading' | 'body' | 'cell' | 'headerCell' | 'footer',
    TextStyle
  >;
}

/** @param accent `#rrggbb` */
export function themeOf(accent: string): Theme {
  const strong = legible({ color: accent, on: '#ffffff', ratio: 4.5 });
  const onAccent = textColorOn(accent);
  const style = (size: number, lineHeight: number, color: string, weight: TextStyle['weight'] = 400): TextStyle => ({
    ...{ size, lineHeight, color, weight },
  });
  return {
    accent,
    strong,
    line: '#cfdad6',
    tint: '#eef3f1',
    styles: {
      shop: style(10.5, 1.5, onAccent, 700),
      title: style(27, 1.28, onAccent, 700),
      pitch: style(12.5, 1.5, onAccent),
      label: style(10, 1.5, strong, 700),
      heading: style(15, 1.35, strong, 700),
      body: style(10.8, 1.6, INK),
      cell: style(9.6, 1.5, INK),
      headerCell: style(9.6, 1.5, INK, 700),
      footer: style(8.8, 1.4, SOFT),
    },
  };
}
