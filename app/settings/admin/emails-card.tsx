/** Where readers' replies go, and the merchant's own weekly email. */
import type { ReactNode } from 'react';

import { BlockStack, Card, Checkbox, Divider, TextField } from '@shopify/polaris';

import type { CardProps } from './card-props';

interface EmailsCardProps extends CardProps {
  /** The shop owner's address; null if it isn't known yet. */
  owner: string | null;
  /** Sends a test of the weekly email. */
  weeklyTest: ReactNode;
}

export function EmailsCard({ draft, owner, weeklyTest, edit, getError }: EmailsCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <TextField
          label="Reply-to address"
          helpText="Readers’ replies go to this address. Leave blank to use the store owner’s."
          type="email"
          autoComplete="email"
          placeholder={owner ?? undefined}
          value={draft.replyTo}
          error={getError('replyTo')}
          onChange={(replyTo) => edit({ replyTo })}
        />
        <Divider />
        <Checkbox
          label="Email me every week"
          helpText="On Monday morning: the three numbers that changed most, and one thing to do. Weeks with too few readers to compare are left out."
          checked={draft.weeklyEmail}
          error={getError('weeklyEmail')}
          onChange={(weeklyEmail) => edit({ weeklyEmail })}
        />
        <TextField
          label="Send weekly email to"
          helpText="Leave blank to use the store owner’s address."
          type="email"
          autoComplete="email"
          placeholder={owner ?? undefined}
          value={draft.weeklyEmailTo}
          error={getError('weeklyEmailTo')}
          onChange={(weeklyEmailTo) => edit({ weeklyEmailTo })}
        />
        {weeklyTest}
      </BlockStack>
    </Card>
  );
}
