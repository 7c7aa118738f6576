/** Does what the merchant wishes with a person, and says what came of it. */
import { useFetcher, useNavigate } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useRef } from 'react';

import type { PersonAnswer, PersonWish } from './person-answer';

const DONE = { queued: 'On its way', allowed: 'Gets mail again', erased: 'Erased' } as const;

interface PersonWishes {
  wish: (wish: PersonWish) => void;
  isPending: boolean;
  /** Why the last wish was not done. */
  message: string | null;
}

export function usePersonWishes(): PersonWishes {
  const shopify = useAppBridge();
  const navigate = useNavigate();
  const { state, data, submit } = useFetcher<PersonAnswer>();
  const isSent = useRef(false);
  useEffect(() => {
    if (state === 'submitting' || !data?.ok || !isSent.current) return;
    isSent.current = false;
    shopify.toast.show(DONE[data.did]);
    if (data.did === 'erased') navigate('/app/people', { replace: true });
  }, [state, data, shopify, navigate]);
  return {
    wish: (wish) => {
      if (state !== 'idle') return;
      isSent.current = true;
      submit(wish, { method: 'POST', encType: 'application/json' });
    },
    isPending: state !== 'idle',
    message: data && !data.ok && state === 'idle' ? data.message : null,
  };
}
