/** Tells the merchant that there are unusually many sign-ups, and what that means for readers. */
import { Banner, BlockStack, Text } from '@shopify/polaris';

import type { SignUpActivity } from './activity.server';

export function ActivityBanner({ activity }: { activity: SignUpActivity | null }) {
  if (!activity) return null;
  const { accepted, perHour, delayed, minutes, rejected } = activity;
  return (
    <Banner title="Unusually many sign-ups" tone="warning" action={{ content: 'View settings', url: '/app/settings' }}>
      <BlockStack gap="200">
        <Text as="p">
          {`In the past hour, ${counted(accepted, 'sign-up was', 'sign-ups were')} accepted. Your hourly limit is ${counted(perHour)}. `}
          To keep bots out, readers’ browsers solve a short calculation first. Readers don’t have to do anything, and
          get their Brief right away.
        </Text>
        {delayed > 0 && (
          <Text as="p">
            {`${counted(delayed, 'form', 'forms')} came from browsers that couldn’t do that, because they don’t use JavaScript or because they’re bots. `}
            {minutes > 0 && `Their emails are sent one by one over the next ${lasting(minutes)}.`}
          </Text>
        )}
        {rejected > 0 && (
          <Text as="p">{`${counted(rejected, 'more form', 'more forms')} of this kind had to be rejected.`}</Text>
        )}
        <Text as="p">If you expect this many readers, raise the hourly sign-up limit.</Text>
      </BlockStack>
    </Banner>
  );
}

function counted(count: number, one = '', other = one): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : other}`.trim();
}

function lasting(minutes: number): string {
  return minutes < 120 ? counted(minutes, 'minute', 'minutes') : counted(Math.ceil(minutes / 60), 'hour', 'hours');
}
