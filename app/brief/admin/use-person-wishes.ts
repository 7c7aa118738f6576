/** Does what the merchant wishes with a person, and says what came of it. */
import { useNavigate } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useWish } from '~/ui/use-wish';

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
  const [message, setMessage] = useState<string | null>(null);
  const wishes = useWish<PersonAnswer, PersonWish>((answer) => {
    setMessage(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    shopify.toast.show(DONE[answer.did]);
    if (answer.did === 'erased') navigate('/app/people', { replace: true });
  });
  return { wish: (wish) => wishes.send(wish, wish), isPending: wishes.pending !== null, message };
}
