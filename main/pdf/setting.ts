import type { Colour } from '../../shared/report/figure.ts';
import type { PaperLook } from './paper.ts';
import type { Shaper } from './shaping.ts';
import { layOutText, type Line } from './textLines.ts';
import type { StyleName, Typography } from './typography.ts';

/** What every block needs to be set in type: the paper, the styles, the shaper, and how wide the column is. */
export interface Setting {
  readonly shaper: Shaper;
  readonly type: Typography;
  readonly look: PaperLook;
  /** Points. */
  readonly width: number;
  /** Height of an empty page. */
  readonly pageRoom: number;
  /** “continued”, in the report's language. */
  readonly continued: string;
}

/** A text in one style as lines. */
export function setText(setting: Setting, text: string, style: StyleName, width: number, colour?: Colour): readonly Line[] {
  return layOutText(setting.shaper, [{ text, style: setting.type.style(style, colour) }], width);
}
