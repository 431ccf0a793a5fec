import type { ConnectionLimits } from '../services/network/connections.ts';

const megabyte = 1024 * 1024;

/** How much of this machine the port may take at most, whoever asks. Times in milliseconds, sizes in bytes. */
export interface Limits extends ConnectionLimits {
  /** Windows that are connected to their plan. */
  readonly windows: number;
  /** How long the head of a request may take to arrive, from the moment that the connection is there. */
  readonly headTime: number;
  /** How long a request may take to arrive with its body. */
  readonly requestTime: number;
  /** How long a connection is kept that nothing happens on, between requests and within one. */
  readonly idleTime: number;
  /** Bodies of calls that are being received, all together. */
  readonly bodies: number;
  /** A window that gives no sign of life for this long is taken for gone. */
  readonly silence: number;
  /** What one window may send at once, and how much a second when it goes on and on: in frames, each part of a frame counting as one. */
  readonly framesAtOnce: number;
  readonly framesPerSecond: number;
  /** How many bytes count as one frame. */
  readonly framePart: number;
  /** What windows that are not read keep in this process, all together. */
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
