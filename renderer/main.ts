import { startAhead } from './session/headStart.ts';

// The host answers while the window's own script is still being read.
startAhead();
