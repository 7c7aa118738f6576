/** The Liquid uses something that the renderer doesn't know. The message names it: `filter money at snippets/tool:3`. */
export class UnsupportedLiquid extends Error {
  override name = 'UnsupportedLiquid';
}
