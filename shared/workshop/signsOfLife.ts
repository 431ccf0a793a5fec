/** Who is connected – a window, a phone, a laptop – is told something at least so often, milliseconds: a connection that is cut in silence says nothing of it. */
export const beatEvery = 1_500;

/** After so many seconds without a word the host is taken for gone; beats can be late. */
const mostQuiet = 5;
/** What is left of them where there is a reason to doubt: the network is said to be gone, or the page wakes up. */
const leftInDoubt = 2;

/**
 * Whether the host is still there, on a connection over which it says something every now and then. Seconds are counted as they are
 * lived here, not by a clock: whoever slept has not been waiting.
 */
export class SignsOfLife {
  #quiet = 0;

  /** The host said something. */
  heard(): void {
    this.#quiet = 0;
  }

  doubt(): void {
    this.#quiet = Math.max(this.#quiet, mostQuiet - leftInDoubt);
  }

  /** A second has gone by; answers whether the host is gone. */
  second(): boolean {
    this.#quiet += 1;
    return this.#quiet >= mostQuiet;
  }
}
