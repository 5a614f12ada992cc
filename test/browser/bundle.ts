import { build, type BuildOptions } from 'esbuild';
import { root } from '../../scripts/bundles.js';

/** Bundles code for a browser; fails where something of Node is drawn in. Gives the files that it is made of. */
export async function bundleForBrowser(from: Pick<BuildOptions, 'entryPoints' | 'stdin'>, outfile: string): Promise<readonly string[]> {
    const { metafile } = await build({
        ...from,
        absWorkingDir: root,
        bundle: true,
        platform: 'browser',
        target: 'es2022',
        format: 'iife',
        conditions: ['module'],
        outfile,
        metafile: true,
        logLevel: 'silent'
    });
    return Object.keys(metafile.inputs);
}
