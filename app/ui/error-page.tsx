/** The admin's error page. */
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
              Go to Home
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
      title: 'Page not found',
      text: 'It may have been deleted. Go to Home to find what you’re looking for.',
    };
  }
  return {
    title: 'Couldn’t load this page',
    text: 'Something went wrong. Your saved changes aren’t affected. Try again in a moment.',
  };
}
