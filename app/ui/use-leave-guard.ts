/** Asks before unsaved changes are left behind, in the admin's own words. */
import { useBlocker } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect } from 'react';

/** @param hasChanges whether leaving the page would lose something. A save bar has to be open while it would. */
export function useLeaveGuard(hasChanges: boolean): void {
  const shopify = useAppBridge();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return hasChanges && currentLocation.pathname !== nextLocation.pathname;
  });
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    // It settles once the merchant agrees; whoever stays may be asked again.
    void shopify.saveBar.leaveConfirmation().then(() => blocker.proceed());
  }, [blocker, shopify]);
}
