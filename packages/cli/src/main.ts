import { run } from './program.js';

// A broken output is dealt with where it is written; without a listener it would end the process.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const code = await run(process.argv.slice(2), async () => (await import('./toolchain.js')).toolchain, {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr
});
if (code !== undefined) {
    process.exitCode = code;
}
