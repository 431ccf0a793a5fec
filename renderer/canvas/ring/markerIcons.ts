import { IconBuildingStore, IconCheck, IconClock, IconSpeakerphone, type Icon } from '@tabler/icons-react';
import type { PositionKindId } from '../../../shared/framework/dimensions.ts';

/** What tells the markers apart besides their hue. */
export const markerIcons = {
  today: IconClock,
  client: IconBuildingStore,
  agency: IconSpeakerphone,
  agreed: IconCheck,
} as const satisfies Record<PositionKindId, Icon>;
