import type { ReactNode } from 'react';
import type { Hue } from '../../shared/framework/vocabulary.ts';
import classes from './inspector.module.css';

interface PanelHeaderProps {
  readonly hue?: Hue;
  readonly icon: ReactNode;
  /** What kind of thing this is. */
  readonly kind: string;
  readonly title: string;
  /** Small facts and actions at the right. */
  readonly aside?: ReactNode;
  readonly purpose?: string;
}

/** What is being looked at. */
export function PanelHeader({ hue = 'gray', icon, kind, title, aside, purpose }: PanelHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.headerRow}>
        <span className={classes.kind} data-hue={hue}>
          {icon}
          {kind}
        </span>
        {aside}
      </div>
      <h2 className={classes.title}>{title}</h2>
      {purpose && <p className={classes.quiet}>{purpose}</p>}
    </header>
  );
}
