interface Bar {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  /** Its place, where they are in order. */
  readonly place?: number;
  /** What the bar's length means, in words. */
  readonly said: string;
  /** It leads, or most say so: it stands out. */
  readonly isAhead: boolean;
}

interface BarListProps {
  readonly bars: readonly Bar[];
  /** What fills a bar; the longest of them where absent. */
  readonly whole?: number;
  /** What the numbers count, where they do not say it themselves. */
  readonly legend?: string;
}

/** Bars under their names, each with its number in words. */
export function BarList({ bars, whole, legend }: BarListProps) {
  const longest = whole ?? Math.max(1, ...bars.map(({ share }) => share));
  return (
    <ol className="workshop-bars" data-many={bars.length > 7} aria-label={legend}>
      {legend === undefined ? null : (
        <li className="workshop-quiet" aria-hidden="true">
          {legend}
        </li>
      )}
      {bars.map(({ id, name, share, place, said, isAhead }, index) => (
        <li key={id} data-ahead={isAhead}>
          <span>
            {place === undefined ? '' : `${place}. `}
            {name}
          </span>
          <em>{said}</em>
          <span className="workshop-bar" aria-hidden="true">
            <span style={{ width: `${(share / longest) * 100}%`, animationDelay: `${index * 90}ms` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
