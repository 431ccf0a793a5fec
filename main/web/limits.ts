import type { ConnectionLimits } from '../services/network/connections.ts';

const megabyte = 1024 * 1024;

/** The most that the port may take of this machine. Times in milliseconds, sizes in bytes. */
export interface Limits extends ConnectionLimits {
  /** Windows connected to their plan. */
  readonly windows: number;
  /** From the connection to the end of a request's head. */
  readonly headTime: number;
  /** From the beginning of a request to the end of its body. */
  readonly requestTime: number;
  /** A connection without any traffic is closed after this. */
  readonly idleTime: number;
  /** Bodies being received, all together. */
  readonly bodies: number;
  /** A window without a sign of life for this long counts as gone. */
  readonly silence: number;
  /** What one window may send at once, and each second on average, in frames; each part of a fragmented frame counts. */
  readonly framesAtOnce: number;
  readonly framesPerSecond: number;
  /** Bytes that count as one frame. */
  readonly framePart: number;
  /** Unsent data for all windows together. */
  readonly unread: number;
}

export const usualLimits: Limits = {
  strangers: 128,
  guests: 256,
  windows: 64,
  requestsAtOnce: 16,
  headTime: 10_000,
  requestTime: 60_000,
  idleTime: 120_000,
  bodies: 96 * megabyte,
  silence: 30_000,
  framesAtOnce: 2_000,
  framesPerSecond: 500,
  framePart: 16 * 1024,
  unread: 64 * megabyte,
};
