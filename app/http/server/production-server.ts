/** `npm start`: the web process with the built app. */
import * as build from 'virtual:remix/server-build';

import { startWebProcess } from '../../server';

await startWebProcess({ build, clientFolder: build.assetsBuildDirectory });
