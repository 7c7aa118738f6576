/** Highlights what belongs together on both sides, in the page itself, so that pointing at something renders nothing. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';

import type { ArticleHandle } from './article-pane';

export type Pane = 'article' | 'fields';

/** Milliseconds. Passing over something with the pointer moves nothing. */
const HOVER_DELAY = 120;

interface HighlightOptions {
  article: RefObject<HTMLElement | null>;
  fields: RefObject<HTMLElement | null>;
  handle: RefObject<ArticleHandle | null>;
  /** The targets that belong to a target, with itself: those of passages that are used in a field. */
  relatedTo: (target: string) => string[];
  /** Where its first passage is; null if it has none. */
  placeOf: (target: string) => number | null;
}

export interface Highlight {
  /** Stays the same. Highlights targets, and scrolls to them on the other side. */
  show: (targets: readonly string[], from: Pane) => void;
  /** Like `show`, once the pointer rests. */
  hover: (targets: readonly string[], from: Pane) => void;
  leave: () => void;
}

export function useHighlight(options: HighlightOptions): Highlight {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback((targets: readonly string[], from: Pane) => {
    clearTimeout(timer.current);
    const { article, fields, handle, relatedTo, placeOf } = latest.current;
    const all = targets.flatMap(relatedTo);
    if (from === 'fields') {
      const place = all.map(placeOf).find((each) => each !== null);
      if (place != null) handle.current?.reveal(place);
    }
    for (const pane of [article.current, fields.current]) {
      if (!pane) continue;
      for (const element of pane.querySelectorAll('[data-active]')) element.removeAttribute('data-active');
      const found = all.flatMap((target) => [...pane.querySelectorAll(`[data-target~="${CSS.escape(target)}"]`)]);
      for (const element of found) element.setAttribute('data-active', '');
      const isOther = pane === (from === 'fields' ? article.current : fields.current);
      if (isOther && found[0]) scrollWithin(pane, found[0]);
    }
  }, []);
  const hover = useCallback(
    (targets: readonly string[], from: Pane) => {
      clearTimeout(timer.current);
      // On a phone, the article can come under the pointer; pointing at nothing keeps what's highlighted.
      if (targets.length === 0) return;
      timer.current = setTimeout(() => show(targets, from), HOVER_DELAY);
    },
    [show],
  );
  const leave = useCallback(() => clearTimeout(timer.current), []);
  return { show, hover, leave };
}

/** The targets at an element of either pane. */
export function targetsAt(element: EventTarget): string[] {
  const target = element instanceof Element ? element.closest<HTMLElement>('[data-target]') : null;
  return target?.dataset.target?.split(' ') ?? [];
}

/** Scrolls a pane, not the page, unless the element is in view. */
function scrollWithin(pane: HTMLElement, element: Element): void {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const margin = 24;
  if (outer.height === 0 || (inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin)) return;
  const top = pane.scrollTop + inner.top - outer.top - (outer.height - Math.min(inner.height, outer.height)) / 3;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollTo({ top, behavior: isCalm ? 'instant' : 'smooth' });
}
