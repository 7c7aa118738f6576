import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

// Calculated by hand with the formulas in CSS Color 4 and WCAG 2.
test.each([
  [`{{ "#000" | color_contrast: "#fff" }}`, '21'],
  [`{{ "#767676" | color_contrast: "#fff" }}`, '4.5'],
  [`{{ "#EA5AB9" | color_brightness }}`, '143.89'],
  [`{{ "#EA5AB9" | color_lighten: 30 }}`, '#fbe2f3'],
  [`{{ "#EA5AB9" | color_darken: 30 }}`, '#98136b'],
  [`{{ "#808080" | color_lighten: 100 }}`, '#ffffff'],
  [`{{ "#EA5AB9" | color_modify: "red", 255 }}`, '#ff5ab9'],
  [`{{ "#EA5AB9" | color_modify: "alpha", 0.85 }}`, 'rgba(234, 90, 185, 0.85)'],
  [`{{ "rgb(234, 90, 185)" | color_lighten: 0 }}`, '#ea5ab9'],
  [`{{ "hsla(120, 100%, 25%, 0.5)" | color_lighten: 0 }}`, 'rgba(0, 128, 0, 0.5)'],
  [`{{ "#fff8" | color_darken: 0 }}`, 'rgba(255, 255, 255, 0.53)'],
  [`{{ "#f00" | color_modify: "hue", 120 }}`, '#00ff00'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test.each([
  [`{{ "sunset" | color_lighten: 10 }}`, 'sunset is not a color'],
  [`{{ "#fff" | color_modify: "warmth", 1 }}`, 'a color has no warmth'],
])('%s is an error', async (liquid, message) => {
  expect(await renderLiquid(liquid)).toContain(message);
});
