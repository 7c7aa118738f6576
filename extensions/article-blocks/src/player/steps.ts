/** Reads the routine's steps back from the markup that Liquid rendered. */
import type { DoseKind, SideKind } from '../../../../app/routine/contract.ts';
import type { PlayedStep } from './turns.ts';

/** A step, and where it stands on the page. */
export interface StepOnPage extends PlayedStep {
  item: HTMLElement;
  /** Of its phase, from 1. */
  phaseNumber: number;
  phaseTitle: string;
}

export function readSteps(root: ParentNode): StepOnPage[] {
  return [...root.querySelectorAll<HTMLElement>('[data-phase]')].flatMap((phase, index) => {
    const phaseTitle = phase.querySelector('[data-part="phase-title"]')?.textContent.trim() ?? '';
    return [...phase.querySelectorAll<HTMLElement>('[data-step]')].map((item) => ({
      item,
      phaseNumber: index + 1,
      phaseTitle,
      id: item.dataset.step ?? '',
      side: item.dataset.side as SideKind,
      dose: item.dataset.dose as DoseKind,
      min: amount(item.dataset.min),
      max: amount(item.dataset.max),
      beginner: amount(item.dataset.beginner),
      repeats: Boolean(item.dataset.per),
    }));
  });
}

function amount(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
