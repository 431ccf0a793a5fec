import { createSpotlight } from '@mantine/spotlight';

/** Whether the command palette is open, and the way to open it. */
export const [paletteStore, palette] = createSpotlight();
