import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMainEvent,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron';
import { appAddress } from './appOrigin.ts';
import type { ElectronPorts } from './electronPorts.ts';

/** The parts of a value that a fake has, with Electron's own types. */
type PartOf<Real> = Real extends (...values: never[]) => unknown
  ? Real
  : Real extends Promise<infer Value>
    ? Promise<PartOf<Value>>
    : Real extends readonly (infer Entry)[]
      ? readonly PartOf<Entry>[]
      : Real extends object
        ? { readonly [K in keyof Real]?: PartOf<Real[K]> }
        : Real;

/**
 * The members of a fake: each must exist in Electron, take what Electron takes, and return a part of what Electron returns. A fake
 * that Electron has outgrown does not compile.
 */
type Honest<Real> = { readonly [K in keyof Real]?: Real[K] extends (...values: infer Given) => infer Made ? (...values: Given) => PartOf<Made> : PartOf<Real[K]> };
/** The members that a fake class shares with Electron's, without its events. */
type Likeness<Fake, Real> = Pick<Honest<Real>, Exclude<keyof Fake & keyof Real, keyof EventEmitter>>;

type OpenHandler = (details: { url: string; frameName: string }) => WindowOpenHandlerResponse;

/** A fake of Electron's WebContents: keeps what was sent, and lets tests emit events. */
export class FakeContents extends EventEmitter implements Pick<WebContents, 'id' | 'send' | 'isDestroyed' | 'reload' | 'forcefullyCrashRenderer' | 'setWindowOpenHandler'> {
  readonly sent: unknown[][] = [];
  readonly done: string[] = [];
  address: string = appAddress;
  onSend: (channel: string) => void = () => undefined;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(readonly id: number) {
    super();
  }

  send(channel: string, ...values: unknown[]): void {
    this.sent.push([channel, ...values]);
    this.onSend(channel);
  }
  isDestroyed(): boolean {
    return false;
  }
  getURL(): string {
    return this.address;
  }
  isFocused(): boolean {
    return true;
  }
  reload(): void {
    this.done.push('reload');
  }
  forcefullyCrashRenderer(): void {
    this.done.push('crash');
  }
  undo(): void {
    this.done.push('undo');
  }
  copy(): void {
    this.done.push('copy');
  }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler as OpenHandler;
  }
  /** What happens on `window.open` in the page. */
  openWindow(url: string, frameName = ''): WindowOpenHandlerResponse {
    return this.#openHandler({ url, frameName });
  }
}

/** A fake of Electron's BrowserWindow. */
export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents(7);
  readonly done: string[] = [];

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
  }

  async loadURL(address: string): Promise<void> {
    this.done.push(`load ${address}`);
  }
  show = (): void => void this.done.push('show');
  maximize = (): void => void this.done.push('maximize');
  focus = (): void => void this.done.push('focus');
  restore = (): void => void this.done.push('restore');
  blurWebView = (): void => void this.done.push('blur');
  isMinimized = (): boolean => true;
  isMaximized = (): boolean => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
  /** As the close button does: closes unless a listener prevents it. */
  close = (): void => {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  };
  removeMenu = (): void => void this.done.push('removeMenu');
  destroy = (): void => {
    this.done.push('destroy');
    this.emit('closed');
  };
}

/** Compile-time only: compares the classes above with Electron's. */
export const checkedAgainstElectron = {
  contents: (fake: FakeContents): Likeness<FakeContents, WebContents> => fake,
  window: (fake: FakeWindow): Omit<Likeness<FakeWindow, BrowserWindow>, 'webContents'> => fake,
};

/** A desktop host's Electron for tests, which emit its events and read what was done. */
export function fakeElectron() {
  const app = new EventEmitter();
  const ipc = new EventEmitter();
  const windows: FakeWindow[] = [];
  const menus: MenuItemConstructorOptions[][] = [];
  const questions: MessageBoxOptions[] = [];
  const errors: string[][] = [];
  const opened: string[] = [];
  const state = {
    isFirst: true,
    quits: 0,
    locale: 'en-GB',
    answers: [] as number[],
    onQuestion: () => undefined as void,
    protocol: undefined as Parameters<Protocol['handle']>[1] | undefined,
    handler: undefined as ((event: IpcMainInvokeEvent, ...values: unknown[]) => unknown) | undefined,
    savePath: '' as string,
    appId: '',
    recent: [] as string[],
  };
  const electron = {
    app: Object.assign(app, {
      enableSandbox: () => undefined,
      requestSingleInstanceLock: () => state.isFirst,
      whenReady: async () => undefined,
      quit: () => void (state.quits += 1),
      getLocale: () => state.locale,
      setAppUserModelId: (id: string) => void (state.appId = id),
      addRecentDocument: (path: string) => void state.recent.push(path),
    } satisfies Honest<App>),
    createWindow: (options: BrowserWindowConstructorOptions) => {
      const window = new FakeWindow(options);
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    dialog: {
      showMessageBox: async (...values: unknown[]) => {
        questions.push(values[values.length - 1] as MessageBoxOptions);
        state.onQuestion();
        return { response: state.answers.shift() ?? 0, checkboxChecked: false };
      },
      showOpenDialog: async () => ({ canceled: state.savePath === '', filePaths: [state.savePath] }),
      showSaveDialog: async () => ({ canceled: state.savePath === '', filePath: state.savePath }),
      showErrorBox: (title: string, content: string) => void errors.push([title, content]),
    } satisfies Honest<Dialog>,
    ipcMain: Object.assign(ipc, {
      handle: (_channel: string, handler: typeof state.handler) => {
        state.handler = handler;
      },
    }),
    setMenu: (template: MenuItemConstructorOptions[]) => void menus.push(template),
    nativeTheme: { shouldUseDarkColors: true } satisfies Honest<NativeTheme>,
    protocol: {
      registerSchemesAsPrivileged: () => undefined,
      handle: (_scheme: string, handler: typeof state.protocol) => {
        state.protocol = handler;
      },
    } satisfies Honest<Protocol>,
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] } satisfies Honest<Screen>,
    session: () => fakeSession().session,
    shell: { openExternal: async (address: string) => void opened.push(address) } satisfies Honest<Shell>,
  };

  /** A message event from a frame; by default the top frame of our window. */
  const from = (origin: { id?: number; url?: string; parent?: unknown } = {}) =>
    ({ sender: { id: origin.id ?? 7 }, senderFrame: { url: origin.url ?? appAddress, parent: origin.parent ?? null } }) as unknown as IpcMainEvent &
      IpcMainInvokeEvent;

  return { electron: electron as unknown as ElectronPorts, app, ipc, windows, menus, questions, errors, opened, state, from };
}

/** Who asks for a permission; by default our page. */
interface Asking {
  readonly contents?: FakeContents;
  readonly address?: string;
  readonly isMainFrame?: boolean;
}
type PermissionAnswer = (permission: string, asking?: Asking) => boolean;

/** A fake session, and what its guards answer. */
export function fakeSession() {
  const events = new EventEmitter();
  const guards = {
    request: (() => true) as PermissionAnswer,
    check: (() => true) as PermissionAnswer,
    device: (): boolean => true,
    blocked: [] as string[],
  };
  const session = Object.assign(events, {
    setPermissionRequestHandler: (handler: Parameters<Session['setPermissionRequestHandler']>[0]) => {
      guards.request = (permission, { contents = new FakeContents(7), address = appAddress, isMainFrame = true } = {}) => {
        let answer = true;
        handler?.(contents as unknown as WebContents, permission as 'media', (granted) => (answer = granted), { requestingUrl: address, isMainFrame });
        return answer;
      };
    },
    setPermissionCheckHandler: (handler: Parameters<Session['setPermissionCheckHandler']>[0]) => {
      guards.check = (permission, { contents, address = appAddress, isMainFrame = true } = {}) =>
        handler?.((contents ?? null) as unknown as WebContents | null, permission as 'media', `${new URL(address).protocol}//${new URL(address).host}/`, { requestingUrl: address, isMainFrame }) ?? true;
    },
    setDevicePermissionHandler: (handler: Parameters<Session['setDevicePermissionHandler']>[0]) => {
      guards.device = () => handler?.({} as Parameters<NonNullable<typeof handler>>[0]) ?? true;
    },
    webRequest: {
      onBeforeRequest: (filter: { urls: string[] }, listener: (details: unknown, decide: (answer: { cancel?: boolean }) => void) => void) => {
        listener({}, ({ cancel }) => {
          if (cancel) guards.blocked.push(...filter.urls);
        });
      },
    },
  });
  return { session: session as unknown as Session, events, guards };
}
