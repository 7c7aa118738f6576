/**
 * Turns the library's pages, which are only scripts, into documents: App Bridge is the first script in the head, after
 * the API key. Other responses stay as they are.
 */
export async function appBridgeDocument(response: Response, apiKey: string): Promise<Response> {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const scripts = await response.text();
  const key = `<meta name="shopify-api-key" content="${apiKey.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  const html = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${key}${scripts}<title>Unwind</title></head><body></body></html>`;
  const { status, headers } = response;
  return new Response(html, { status, headers });
}
