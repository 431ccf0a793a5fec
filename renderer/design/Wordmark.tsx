import { appTexts } from '../../shared/messages/app.ts';
import classes from './Wordmark.module.css';

/** The rings of the framework, from the outermost in; the second is open at the marker. */
export function RingMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" fill="none" aria-hidden="true" className={classes.mark}>
      <circle cx="32" cy="32" r="28" className={classes.outer} />
      <circle cx="32" cy="32" r="18" className={classes.middle} />
      <circle cx="32" cy="32" r="8" className={classes.inner} />
      <circle cx="44.7" cy="19.3" r="6" className={classes.marker} />
    </svg>
  );
}

/** The ring and the name. `size` is the ring's, px. */
export function Wordmark({ size }: { readonly size: number }) {
  return (
    <span className={classes.wordmark} style={{ fontSize: size * 0.62 }}>
      <RingMark size={size} />
      {appTexts.name.en}
    </span>
  );
}
