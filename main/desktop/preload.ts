import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('kehysDesktop', {});
