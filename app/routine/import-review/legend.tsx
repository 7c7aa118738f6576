/** What the marks in the article mean, and the keys that work. */

export function Legend() {
  return (
    <p className="review-legend">
      <span data-kind="sure">Sure</span>
      <span data-kind="likely">Likely</span>
      <span data-kind="guess">Guess</span>
      <span data-kind="unplaced">Not placed</span>
    </p>
  );
}

const KEYS: readonly [keys: readonly string[], does: string][] = [
  [['J', 'K'], 'next, previous'],
  [['A'], 'accept'],
  [['E'], 'edit'],
  [['R'], 'reject'],
  [['Ctrl+Z'], 'undo'],
];

export function Shortcuts() {
  return (
    <p className="review-keys">
      {KEYS.map(([keys, does]) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {` ${does}`}
        </span>
      ))}
    </p>
  );
}
