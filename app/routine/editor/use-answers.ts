/** The editor's dealings with its route: what was saved, what came back, and what the merchant is told of it. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useMemo, useState } from 'react';

import type { Draft } from '../draft-schema';
import { type Problem, checkRoutine } from '../schema';
import type { Failure } from './answer';
import { useWishes } from './use-wishes';

interface AnswersInput {
  /** The revision that was read. */
  revision: number;
  draft: Draft;
  isDirty: boolean;
  /** Is told what is saved now. */
  settle: (document: Draft) => void;
}

export function useAnswers({ revision: read, draft, isDirty, settle }: AnswersInput) {
  const shopify = useAppBridge();
  const [revision, setRevision] = useState(read);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Fields stay quiet until somebody saves or publishes; from then on they follow what is typed.
  const [isChecked, setIsChecked] = useState(false);
  const problems = useMemo(() => (isChecked ? problemsOf(draft) : []), [isChecked, draft]);

  const wishes = useWishes((answer, sent) => {
    setFailure(answer.ok ? null : answer);
    if (answer.ok && answer.did === 'deleted') return;
    setIsChecked(true);
    if ('revision' in answer && answer.revision !== null) {
      setRevision(answer.revision);
      if (sent) settle(sent);
    }
    if (answer.ok) shopify.toast.show(answer.did === 'published' ? 'Published' : 'Saved');
  });

  return {
    revision,
    failure,
    problems,
    pending: wishes.pending,
    save: () => wishes.save(revision, draft),
    publish: () => wishes.publish(revision, isDirty ? draft : null),
    remove: wishes.remove,
  };
}

function problemsOf(draft: Draft): Problem[] {
  const checked = checkRoutine(draft);
  return 'problems' in checked ? checked.problems : [];
}
