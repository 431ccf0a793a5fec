import { projectFolder } from '../web/projectFolder.ts';
import { isBuilt } from './buildStamp.ts';

/*
 * What `npm start` asks before it builds: ends with 0 where nothing has changed since the last build.
 */
process.exitCode = (await isBuilt(projectFolder())) ? 0 : 1;
