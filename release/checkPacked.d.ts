import type { AfterPackContext } from 'electron-builder';

export default function checkPacked(context: AfterPackContext): Promise<void>;
