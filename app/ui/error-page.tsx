/** What a merchant sees where a page cannot be shown: what happened, and what to do. */
import { isRouteErrorResponse, useRevalidator } from '@remix-run/react';
import { Banner, BlockStack, Button, InlineStack, Page, Text } from '@shopify/polaris';

interface Explanation {
  title: string;
  text: string;
}

export function ErrorPage({ error }: { error: unknown }) {
  const { title, text } = explain(error);
  const { revalidate, state } = useRevalidator();
  return (
    <Page>
      <Banner title={title} tone="critical">
        <BlockStack gap="300">
          <Text as="p">{text}</Text>
          <InlineStack gap="200">
            <Button onClick={revalidate} loading={state === 'loading'}>
              Try again
            </Button>
            <Button variant="plain" url="/app">
              Go to the start page
            </Button>
          </InlineStack>
        </BlockStack>
      </Banner>
    </Page>
  );
}

function explain(error: unknown): Explanation {
  if (isRouteErrorResponse(error) && error.status === 404) {
    return {
      title: 'This page is not there',
      text: 'It may have been deleted in another tab. Go to the start page and choose from the list.',
    };
  }
  return {
    title: 'This page could not be loaded',
    text: 'The app or Shopify did not answer as it should. Nothing that you saved is lost. Try again in a moment.',
  };
}
