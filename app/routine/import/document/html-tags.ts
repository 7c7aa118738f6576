/** How tags are read. */
import { TokenizerMode } from 'parse5';

export const HEADING = /^h[1-6]$/;
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
export const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
export const HIDDEN = new Set(
  'script style template noscript head svg math select textarea title object button'.split(' '),
);
export const RAW = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ...['textarea', 'title'].map((name) => [name, TokenizerMode.RCDATA] as const),
]);

/** A tag that isn't closed yet, and what it gives its text. */
export interface Open {
  name: string;
  isBold: boolean;
  size: number;
  isHidden: boolean;
  isCallout: boolean;
  heading: number;
  depth: number;
  link: { url: string; start: number } | null;
}

export const ROOT: Open = {
  ...{ name: '', isBold: false, size: 0, isHidden: false, isCallout: false, heading: 0, depth: 0, link: null },
};
