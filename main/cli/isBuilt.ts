import { projectFolder } from '../web/projectFolder.ts';
import { isBuilt } from './buildStamp.ts';

/* Asked by `npm start` before it builds: exits with 0 where nothing has changed since the last build. */
process.exitCode = (await isBuilt(projectFolder())) ? 0 : 1;
