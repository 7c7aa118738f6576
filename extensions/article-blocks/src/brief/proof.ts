/** The proof of work of each form. Started when a reader focuses the form, so that submitting rarely has to wait. */
import type * as BotProtection from '../bot-protection.ts';

/** Longest wait before the form is submitted without a proof. */
const TIMEOUT_MS = 30_000;

const proofs = new WeakMap<HTMLFormElement, Promise<BotProtection.Proof | null>>();

function needsProof(form: HTMLFormElement): boolean {
  return Boolean(form.dataset.botProtectionScript);
}

/**
 * Makes a form need a proof though its shop didn't turn bot protection on. That script is beside this one.
 * @returns false if it needed one before.
 */
export function requireProof(form: HTMLFormElement): boolean {
  if (needsProof(form)) return false;
  form.dataset.botProtectionScript = new URL('bot-protection.js', import.meta.url).href;
  startProof(form);
  return true;
}

export function startProof(form: HTMLFormElement): void {
  if (!needsProof(form) || proofs.has(form)) return;
  const script = import(form.dataset.botProtectionScript ?? '') as Promise<typeof BotProtection>;
  const proof = script.then(({ prove }) => prove(`${form.getAttribute('action') ?? ''}/challenge`));
  proofs.set(
    form,
    proof.catch(() => null),
  );
}

/** A proof can be submitted only once. */
export function discardProof(form: HTMLFormElement): void {
  proofs.delete(form);
}

/** The proof to submit; empty if none is needed, or its script or challenge couldn't be loaded. */
export async function proofOf(form: HTMLFormElement): Promise<string> {
  startProof(form);
  let proof = await withTimeout(proofs.get(form));
  // The first attempt failed, or the form was open for a long time.
  if (needsProof(form) && (!proof || proof.expiresAt < Date.now())) {
    discardProof(form);
    startProof(form);
    proof = await withTimeout(proofs.get(form));
  }
  return proof?.value ?? '';
}

function withTimeout<T>(work: Promise<T | null> | undefined): Promise<T | null> {
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT_MS));
  return Promise.race([work ?? null, timeout]);
}
