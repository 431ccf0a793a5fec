import { Input, SegmentedControl, Stack } from '@mantine/core';
import { pictureGrounds, pictureScales, type PictureGround, type PictureScale } from '../../shared/contract/exportFormats.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { useSay } from '../session/useSay.ts';

/** What is chosen of a picture. */
export interface PictureChoice {
  readonly isOfSelection: boolean;
  readonly scale: PictureScale;
  readonly ground: PictureGround;
}

interface PictureChoicesProps {
  readonly value: PictureChoice;
  readonly isOfPixels: boolean;
  /** How many parts are selected. */
  readonly selected: number;
  onChange(value: PictureChoice): void;
}

const [whole, selection] = ['whole', 'selection'] as const;
const groundNames = { white: exportDialogTexts.groundWhite, none: exportDialogTexts.groundNone } as const;

/** Of what a picture is, how large, and on what. */
export function PictureChoices({ value, isOfPixels, selected, onChange }: PictureChoicesProps) {
  const say = useSay();
  return (
    <Stack gap="sm">
      {selected > 0 ? (
        <Input.Wrapper label={say(exportDialogTexts.pictureOf)}>
          <SegmentedControl
            fullWidth
            aria-label={say(exportDialogTexts.pictureOf)}
            data={[{ value: selection, label: say(exportDialogTexts.pictureSelection, { count: selected }) }, { value: whole, label: say(exportDialogTexts.pictureWhole) }]}
            value={value.isOfSelection ? selection : whole}
            onChange={(chosen) => onChange({ ...value, isOfSelection: chosen === selection })}
          />
        </Input.Wrapper>
      ) : null}
      {isOfPixels ? (
        <Input.Wrapper label={say(exportDialogTexts.pictureScale)} description={say(exportDialogTexts.pictureScaleHint)}>
          <SegmentedControl
            fullWidth
            aria-label={say(exportDialogTexts.pictureScale)}
            data={pictureScales.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
            value={String(value.scale)}
            onChange={(chosen) => onChange({ ...value, scale: pictureScales.find((scale) => String(scale) === chosen) ?? value.scale })}
          />
        </Input.Wrapper>
      ) : null}
      <Input.Wrapper label={say(exportDialogTexts.pictureGround)}>
        <SegmentedControl
          fullWidth
          aria-label={say(exportDialogTexts.pictureGround)}
          data={pictureGrounds.map((ground) => ({ value: ground, label: say(groundNames[ground]) }))}
          value={value.ground}
          onChange={(chosen) => onChange({ ...value, ground: pictureGrounds.find((ground) => ground === chosen) ?? value.ground })}
        />
      </Input.Wrapper>
    </Stack>
  );
}
