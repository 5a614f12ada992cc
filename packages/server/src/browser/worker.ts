import { inTurns, work } from '@nvs/project';
import { startNvsServer } from './start.js';

declare const self: Parameters<typeof startNvsServer>[0];

// A Web Worker that is a language server; analyses take turns with its answers.
startNvsServer(self, inTurns(work));
