/** The IPC channels between the window's preload and the desktop host. The preload holds the only copy on its side. */
export const channels = {
  /** Window → host, answered: a method of the contract and its input. */
  call: 'kehys:call',
  /** Window → host: socket number. */
  socketOpen: 'kehys:socket-open',
  /** Both ways: socket number and one frame. */
  socketFrame: 'kehys:socket-frame',
  /** Both ways: socket number. */
  socketClose: 'kehys:socket-close',
  /** Host → window: a command of the catalogue, chosen in the native menu. */
  command: 'kehys:command',
  /** Host → window: a plan that the system asked to open. */
  openPlan: 'kehys:open-plan',
  /** Host → window: how it stands with newer versions. */
  update: 'kehys:update',
  /** Host → window: send everything that you still hold, then answer with {@link channels.flushed}. */
  flush: 'kehys:flush',
  /** Window → host: all frames before this one hold everything. */
  flushed: 'kehys:flushed',
} as const;
