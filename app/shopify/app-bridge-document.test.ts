import { describe, expect, test } from 'vitest';

import { appBridgeDocument } from './app-bridge-document';

const SCRIPT = '<script data-api-key="key" src="https://cdn.example/app-bridge.js"></script>';

describe('a page of Shopify’s library', () => {
  test.each([
    ['alone', SCRIPT],
    ['with a redirect', `\n${SCRIPT}\n<script>window.open("https://admin.example", "_top")</script>`],
  ])('becomes a document with App Bridge first: %s', async (_, body) => {
    const headers = { 'Content-Type': 'text/html;charset=utf-8', Link: '<https://cdn.example>; rel="preload"' };
    const response = await appBridgeDocument(new Response(body, { headers }), 'a"b');
    const html = await response.text();
    expect(html).toMatch(
      /^<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="shopify-api-key" content="a&quot;b">\s*<script data-api-key/,
    );
    expect(html).toContain(body.trim());
    expect(response.headers.get('Link')).toBe(headers.Link);
    expect(response.headers.get('Content-Type')).toBe(headers['Content-Type']);
  });

  test.each([
    ['a redirect', new Response(null, { status: 302, headers: { Location: '/app' } })],
    ['plain text', new Response('Gone', { status: 410 })],
  ])('stays as it is if it’s %s', async (_, response) => {
    expect(await appBridgeDocument(response, 'key')).toBe(response);
  });
});
