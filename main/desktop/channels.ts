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
  /** Host → window: the state of updates. */
  update: 'kehys:update',
  /** Host → window: send everything that is not sent yet, then answer with {@link channels.flushed}. */
  flush: 'kehys:flush',
  /** Window → host: everything was sent before this. */
  flushed: 'kehys:flushed',
} as const;
