/** Every connected window, phone and laptop is told something at least this often, milliseconds, because a cut connection reports nothing. */
export const beatEvery = 1_500;

/** After this many seconds of silence the host counts as gone; beats can be late. */
const mostQuiet = 5;
/** The seconds that are left where there is doubt: the network is reported as gone, or the page wakes up. */
const leftInDoubt = 2;

/**
 * Tells whether the host is still there, on a connection over which it sends something regularly. Seconds are counted by ticks, not
 * by a clock, so that time asleep does not count.
 */
export class SignsOfLife {
  #quiet = 0;

  /** The host sent something. */
  heard(): void {
    this.#quiet = 0;
  }

  doubt(): void {
    this.#quiet = Math.max(this.#quiet, mostQuiet - leftInDoubt);
  }

  /** A second has passed; answers whether the host is gone. */
  second(): boolean {
    this.#quiet += 1;
    return this.#quiet >= mostQuiet;
  }
}
