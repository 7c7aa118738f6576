/** The app's own URL, opened outside of Shopify. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  // Shopify opens the app here; the admin pages sign the merchant in.
  if (searchParams.has('shop')) return redirect(`/app?${searchParams.toString()}`);
  return null;
}

export default function Index() {
  return (
    <main style={{ maxWidth: '34rem', margin: '0 auto', padding: '4rem 1.25rem', font: '1.0625rem/1.6 system-ui' }}>
      <h1 style={{ margin: '0 0 1rem', fontSize: '2rem', lineHeight: 1.2 }}>Unwind</h1>
      <p>
        An app for Shopify stores. It turns how-to articles into routines that readers can follow, and emails them your
        Buyer’s Brief.
      </p>
      <p>To open it, go to Apps in your Shopify admin.</p>
    </main>
  );
}
