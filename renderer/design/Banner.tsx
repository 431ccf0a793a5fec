import type { ReactNode } from 'react';
import type { Hue } from '../../shared/framework/vocabulary.ts';
import classes from './Banner.module.css';

interface BannerProps {
  readonly hue: Hue;
  /** Announced at once by screen readers. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** A strip above the canvas that stays as long as its message is true. */
export function Banner({ hue, isAlert, children }: BannerProps) {
  return (
    <div className={classes.banner} role={isAlert ? 'alert' : 'status'} style={{ background: `var(--hue-${hue}-wash)`, color: `var(--hue-${hue}-ink)` }}>
      {children}
    </div>
  );
}
