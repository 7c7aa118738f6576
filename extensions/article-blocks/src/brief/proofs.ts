/** The proof of work of each form: begun when a reader turns to it, so that sending waits little. */
import type * as ProofScript from '../proof.ts';

/** Milliseconds that a reader is kept waiting for it before the form is sent without. */
const PATIENCE_MS = 30_000;

const begun = new WeakMap<HTMLFormElement, Promise<ProofScript.Proof | null>>();

/** Whether the form's page was made for proofs. */
export function wantsProof(form: HTMLFormElement): boolean {
  return Boolean(form.dataset.proofScript);
}

export function beginProof(form: HTMLFormElement): void {
  if (!wantsProof(form) || begun.has(form)) return;
  const script = import(form.dataset.proofScript ?? '') as Promise<typeof ProofScript>;
  const proof = script.then(({ prove }) => prove(`${form.getAttribute('action') ?? ''}/challenge`));
  begun.set(
    form,
    proof.catch(() => null),
  );
}

/** A proof is good for one sending. */
export function forgetProof(form: HTMLFormElement): void {
  begun.delete(form);
}

/** What the form is to send; empty where there is none, as its script or the challenge did not arrive. */
export async function proofOf(form: HTMLFormElement): Promise<string> {
  beginProof(form);
  let proof = await patient(begun.get(form));
  // The form stood open for long, or nothing came the first time.
  if (wantsProof(form) && (!proof || proof.expiresAt < Date.now())) {
    forgetProof(form);
    beginProof(form);
    proof = await patient(begun.get(form));
  }
  return proof?.value ?? '';
}

function patient<T>(work: Promise<T | null> | undefined): Promise<T | null> {
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  return Promise.race([work ?? null, patience]);
}
