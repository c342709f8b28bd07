// How many bet on what: a bar each, with its count.

export function BetBars({
  title,
  bets,
}: {
  readonly title: string;
  readonly bets: readonly (readonly [string, number])[];
}) {
  const most = Math.max(1, ...bets.map(([, count]) => count));
  return (
    <figure class="bet-bars">
      <figcaption>{title}</figcaption>
      {bets.map(([name, count]) => (
        <p key={name}>
          <span>{name}</span>
          <span class="bar-track">
            <span class="bar-part" style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <b>{count}</b>
        </p>
      ))}
    </figure>
  );
}
