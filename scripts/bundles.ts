// What ships, as esbuild makes it: each bundle is one file with everything inside.
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The bundles, with an `outfile` each in the package that it ships with. */
export function bundles(minify: boolean): (BuildOptions & { outfile: string })[] {
    const common = {
        absWorkingDir: root,
        bundle: true,
        platform: 'node',
        target: 'node20',
        minify,
        // Langium and chevrotain find rules and token types by the names of functions and classes.
        keepNames: minify,
        sourcemap: minify ? false : 'linked',
        legalComments: 'none',
        logLevel: 'warning',
        conditions: ['module']
    } satisfies BuildOptions;
    return [
        {
            ...common,
            entryPoints: ['packages/cli/src/main.ts'],
            outfile: 'packages/cli/dist/nvsc.js',
            format: 'esm',
            // Some of what is bundled is CommonJS and asks for Node's own modules by `require`.
            banner: {
                js: "import { createRequire as nvsCreateRequire } from 'node:module';\nconst require = nvsCreateRequire(import.meta.url);"
            }
        },
        // Threads that work out analyses, beside what starts them.
        {
            ...common,
            entryPoints: ['packages/project/src/node/worker.ts'],
            outfile: 'packages/cli/dist/analysis-worker.cjs',
            format: 'cjs'
        },
        {
            ...common,
            entryPoints: ['packages/project/src/node/worker.ts'],
            outfile: 'packages/extension/dist/analysis-worker.cjs',
            format: 'cjs'
        },
        {
            ...common,
            entryPoints: ['packages/extension/src/extension.ts'],
            outfile: 'packages/extension/dist/extension.cjs',
            format: 'cjs',
            external: ['vscode']
        },
        { ...common, entryPoints: ['packages/extension/src/server.ts'], outfile: 'packages/extension/dist/server.cjs', format: 'cjs' }
    ];
}
