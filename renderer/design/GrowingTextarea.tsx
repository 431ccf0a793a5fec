import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './GrowingTextarea.module.css';

interface GrowingTextareaProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows'> {
  /** So many lines high when empty. */
  readonly rows: number;
  /** From so many lines on it scrolls. */
  readonly mostRows: number;
}

/** Whether the browser itself makes a field as high as its text. */
const canGrow = CSS.supports('field-sizing', 'content');

/** A field as high as its text. Left to the browser where it can: measuring by a script lays out the page anew with every letter. */
export function GrowingTextarea({ rows, mostRows, ...props }: GrowingTextareaProps) {
  if (!canGrow) return <Textarea {...props} autosize minRows={rows} maxRows={mostRows} />;
  return <Textarea {...props} rows={rows} classNames={{ input: classes.grows }} styles={{ input: { '--rows': rows, '--most-rows': mostRows } }} />;
}
