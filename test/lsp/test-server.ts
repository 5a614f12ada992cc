import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { bundleServer, ServerProcess, temporaryFolder } from './server-process.js';

/** The language server for the tests of a file. */
export interface TestServer {
    /** The folder that its bundle stands in. */
    readonly bundled: string;
    /** Its bundle, which is there when tests run. */
    file(): string;
    /** A new folder with files in it, by their paths; it goes when the tests are done. */
    folder(files?: Readonly<Record<string, string>>): string;
    /** A server that ends with the test. */
    start(cwd: string, file?: string): ServerProcess;
}

/** Bundles the language server before the tests of a file, and cleans up after each of them and after all. */
export function testServer(): TestServer {
    const folders = [temporaryFolder()];
    const bundled = folders[0]?.path ?? '';
    let server = '';
    let started: ServerProcess | undefined;
    beforeAll(async () => {
        server = await bundleServer(bundled);
    }, 60_000);
    afterEach(() => {
        started?.kill();
        started = undefined;
    });
    afterAll(() => {
        for (const folder of folders) {
            folder.remove();
        }
    });
    return {
        bundled,
        file: () => server,
        folder: (files = {}) => {
            const folder = temporaryFolder();
            folders.push(folder);
            for (const [path, text] of Object.entries(files)) {
                mkdirSync(dirname(join(folder.path, path)), { recursive: true });
                writeFileSync(join(folder.path, path), text);
            }
            return folder.path;
        },
        start: (cwd, file = server) => (started = new ServerProcess(file, cwd))
    };
}
