/** The app's own address, opened outside of Shopify. */
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
        An app for Shopify shops. It turns a how-to article into a routine that readers can follow on the page, and
        offers them a Buyer’s Brief that arrives by e-mail.
      </p>
      <p>Open it in your Shopify admin, under Apps.</p>
    </main>
  );
}
