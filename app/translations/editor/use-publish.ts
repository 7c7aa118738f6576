/** Publishes a document's saved draft with all its languages. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

/** What the routes of both editors respond to `publish`. */
type PublishResult =
  | { ok: true }
  | { ok: false; reason: 'invalid'; problems: { message: string }[] }
  | { ok: false; reason: 'refused' | 'impossible'; message: string }
  | { ok: false; reason: 'stale' | 'gone' | 'malformed' | 'unreachable' };

/**
 * @param editor the path of the document's editor
 * @param revision the draft's
 */
export function usePublish(editor: string, revision: number) {
  const shopify = useAppBridge();
  const [problem, setProblem] = useState<string | null>(null);
  const { send, pending } = useIntent<PublishResult, null>((result) => {
    setProblem(result.ok ? null : problemText(result));
    if (result.ok) shopify.toast.show('Published in all languages');
  });
  return {
    publish: () => send(null, JSON.stringify({ intent: 'publish', revision, document: null }), { action: editor }),
    isPending: pending !== null,
    problem,
    dismiss: () => setProblem(null),
  };
}

function problemText(result: Extract<PublishResult, { ok: false }>): string {
  switch (result.reason) {
    case 'invalid':
      return result.problems.map(({ message }) => message).join(' ');
    case 'refused':
    case 'impossible':
      return result.message;
    case 'stale':
      return 'It was changed meanwhile. Reload this page, then publish again.';
    case 'gone':
      return 'It was deleted.';
    case 'malformed':
    case 'unreachable':
      return 'Unwind didn’t respond. Check your connection, then try again.';
  }
}
