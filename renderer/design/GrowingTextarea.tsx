import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './GrowingTextarea.module.css';

interface GrowingTextareaProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows'> {
  /** Lines when empty. */
  readonly rows: number;
  /** From this many lines on it scrolls. */
  readonly mostRows: number;
}

/** Whether the browser itself can fit a field to its text. */
const canGrow = CSS.supports('field-sizing', 'content');

/** A field as high as its text. The browser does it where it can: measuring by script causes a layout with every letter. */
export function GrowingTextarea({ rows, mostRows, ...props }: GrowingTextareaProps) {
  if (!canGrow) return <Textarea {...props} autosize minRows={rows} maxRows={mostRows} />;
  return <Textarea {...props} rows={rows} classNames={{ input: classes.grows }} styles={{ input: { '--rows': rows, '--most-rows': mostRows } }} />;
}
