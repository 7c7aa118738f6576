import { expect, test } from 'vitest';

import { renderLiquid } from './testing.ts';

// Worked out by hand from the formulas of CSS Color 4, WCAG 2 and W3C's evaluation of accessibility.
test.each([
  [`{{ "rgb(234, 90, 185)" | color_to_hex }}`, '#ea5ab9'],
  [`{{ "hsla(120, 100%, 25%, 0.5)" | color_to_rgb }}`, 'rgba(0, 128, 0, 0.5)'],
  [`{{ "#EA5AB9" | color_to_rgb }}`, 'rgb(234, 90, 185)'],
  [`{{ "#EA5AB9" | color_to_hsl }}`, 'hsl(320, 77%, 64%)'],
  [`{{ "#fff8" | color_to_hsl }}`, 'hsla(0, 0%, 100%, 0.53)'],
  [`{{ "#f00" | color_to_oklch }}`, 'oklch(62.8% 0.2577 29.23)'],
  [`{{ "#fff" | color_to_oklch }}`, 'oklch(100% 0 0)'],
  [`{{ "#EA5AB9" | hex_to_rgba: 0.5 }}`, 'rgba(234,90,185,0.5)'],
  [`{{ "#000" | color_contrast: "#fff" }}`, '21'],
  [`{{ "#767676" | color_contrast: "#fff" }}`, '4.5'],
  [`{{ "#EA5AB9" | color_brightness }}`, '143.89'],
  [`{{ "#000" | brightness_difference: "#0f0" }}`, '149.69'],
  [`{{ "#720955" | color_difference: "#FFF3F9" }}`, '539'],
  [`{{ "#EA5AB9" | color_lighten: 30 }}`, '#fbe2f3'],
  [`{{ "#EA5AB9" | color_darken: 30 }}`, '#98136b'],
  [`{{ "#808080" | color_lighten: 100 }}`, '#ffffff'],
  [`{{ "#EA5AB9" | color_saturate: 30 }}`, '#ff45c0'],
  [`{{ "#ff0000" | color_desaturate: 100 }}`, '#808080'],
  [`{{ "#E800B0" | color_mix: "#00936F", 50 }}`, '#744a90'],
  [`{{ "rgba(232, 0, 176, 0.75)" | color_mix: "#00936F", 50 }}`, 'rgba(116, 74, 144, 0.88)'],
  [`{{ "#123456" | color_mix: "#ffffff", 100 }}`, '#123456'],
  [`{{ "#EA5AB9" | color_modify: "red", 255 }}`, '#ff5ab9'],
  [`{{ "#EA5AB9" | color_modify: "alpha", 0.85 }}`, 'rgba(234, 90, 185, 0.85)'],
  [`{{ "#f00" | color_modify: "hue", 120 }}`, '#00ff00'],
  [`{{ "#EA5AB9" | color_extract: "green" }} {{ "#EA5AB9" | color_extract: "hue" }}`, '90 320'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test.each([
  [`{{ "sunset" | color_to_hex }}`, 'sunset is not a color'],
  [`{{ "#fff" | color_extract: "warmth" }}`, 'a color has no warmth'],
])('%s is said', async (liquid, message) => {
  expect(await renderLiquid(liquid)).toContain(message);
});
