import type { paperSizes } from '../../shared/contract/contract.ts';

export type Paper = (typeof paperSizes)[number];
