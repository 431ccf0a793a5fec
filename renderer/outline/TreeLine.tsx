import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './outline.module.css';

/** What every line of the outline has in common. */
export interface LineProps {
  readonly rowKey: string;
  readonly level: number;
  readonly place: number;
  readonly size: number;
  /** Absent where nothing lies under it. */
  readonly isOpen?: boolean;
  /** The one line that is in the tab order. */
  readonly isActive: boolean;
}

interface TreeLineProps extends LineProps {
  readonly isSelected?: boolean;
  readonly look: 'group' | 'axis' | 'position' | 'item';
  readonly hue?: string;
  readonly isDraggable?: boolean;
  readonly drop?: 'before' | 'after';
  /** What a screen reader says, where the line's own text does not say it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A line of the tree: its place, its state, and the mark that opens it. */
export function TreeLine({ rowKey, level, place, size, isOpen, isActive, isSelected, look, hue, isDraggable, drop, label, children }: TreeLineProps) {
  return (
    <div
      role="treeitem"
      className={classes.line}
      data-row={rowKey}
      data-look={look}
      data-level={level}
      data-hue={hue}
      data-drop={drop}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={size}
      aria-expanded={isOpen}
      aria-selected={isSelected ?? false}
      aria-label={label}
      tabIndex={isActive ? 0 : -1}
      draggable={isDraggable}
      style={{ paddingLeft: 4 + (level - 1) * 14 }}
    >
      <span className={classes.chevron} data-chevron={isOpen !== undefined || undefined} data-open={isOpen || undefined} aria-hidden="true">
        {isOpen !== undefined && <IconChevronRight size={12} />}
      </span>
      {children}
    </div>
  );
}
