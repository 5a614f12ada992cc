import { join } from 'node:path';
import { startNvsServer } from '@nvs/server/node';

// The language server, in the process that the extension starts for it.
startNvsServer(join(__dirname, 'analysis-worker.cjs'));
