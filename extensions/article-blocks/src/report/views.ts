/** Blocks that are seen or waiting to be. */
const observed = new WeakSet<Element>();

/** Calls back once a block is in sight. */
export function observe(root: Element, onView: () => void): void {
  if (observed.has(root)) return;
  observed.add(root);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      onView();
    },
    // More than its edge.
    { rootMargin: '-10% 0px' },
  );
  observer.observe(root);
}
