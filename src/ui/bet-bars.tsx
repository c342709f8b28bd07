// How many bet on what: a bar each, with its count; and, when it is told, the share that each of them really has.

interface BetBarsProps {
  readonly title: string;
  readonly bets: readonly (readonly [string, number])[];
  /** Of the first rows, 0 to 1; null where the answer is none or is not told yet. */
  readonly shares?: readonly number[] | null;
  readonly shareWords?: (share: number) => string;
}

export function BetBars({ title, bets, shares = null, shareWords = String }: BetBarsProps) {
  const most = Math.max(1, ...bets.map(([, count]) => count));
  return (
    <figure class={shares === null ? 'bet-bars' : 'bet-bars told'}>
      <figcaption>{title}</figcaption>
      {bets.map(([name, count], row) => {
        const share = shares?.[row];
        return (
          <p key={String(row)}>
            <span>{name}</span>
            <span class="bar-track">
              <span class="bar-part" style={{ width: `${(100 * count) / most}%` }} />
              {share !== undefined && <span class="bar-share" style={{ width: `${100 * share}%` }} />}
            </span>
            <b>{count}</b>
            {share !== undefined && <span class="quiet">{shareWords(share)}</span>}
          </p>
        );
      })}
    </figure>
  );
}
