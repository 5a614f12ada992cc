// What ships, as esbuild makes it: everything inside. The command line comes in parts, each loaded when it is asked for; every other
// bundle is one file.
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A bundle, with the folder of the package that it ships with. */
export type Bundle = BuildOptions & { readonly outdir: 'packages/cli/dist' | 'packages/extension/dist' };

export function bundles(minify: boolean): Bundle[] {
    const common = {
        absWorkingDir: root,
        bundle: true,
        platform: 'node',
        target: 'node20',
        // Names stay as they are: Langium and chevrotain find rules and token types by them. Shorter ones with `keepNames` cost a call
        // whenever a function is made, which is a sixth of a report.
        minifyWhitespace: minify,
        minifySyntax: minify,
        sourcemap: minify ? false : 'linked',
        legalComments: 'none',
        logLevel: 'warning',
        conditions: ['module']
    } satisfies BuildOptions;
    const oneFile = { ...common, format: 'cjs', outExtension: { '.js': '.cjs' } } satisfies BuildOptions;
    // Threads that work out analyses, beside what starts them.
    const worker = { ...oneFile, entryPoints: { 'analysis-worker': 'packages/project/src/node/worker.ts' } } satisfies BuildOptions;
    return [
        {
            ...common,
            entryPoints: { nvsc: 'packages/cli/src/main.ts' },
            outdir: 'packages/cli/dist',
            format: 'esm',
            splitting: true,
            // Some of what is bundled is CommonJS and asks for Node's own modules by `require`.
            banner: {
                js: "import { createRequire as nvsCreateRequire } from 'node:module';\nconst require = nvsCreateRequire(import.meta.url);"
            }
        },
        { ...worker, outdir: 'packages/cli/dist' },
        { ...worker, outdir: 'packages/extension/dist' },
        {
            ...oneFile,
            entryPoints: { extension: 'packages/extension/src/extension.ts' },
            outdir: 'packages/extension/dist',
            external: ['vscode']
        },
        { ...oneFile, entryPoints: { server: 'packages/extension/src/server.ts' }, outdir: 'packages/extension/dist' }
    ];
}
