import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { released } from './release/changelog.js';
import { mustFollow, withVersion } from './release/version.js';

/**
 * `npm run release -- 0.2.0 [--dry-run]`: sets the version, dates the changelog, packs what is given out into `release/` with checksums, commits and tags.
 * `--dry-run` packs too, and puts the files back as they were. Nothing is ever pushed.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command: string, ...rest: string[]): string => execFileSync(command, rest, { cwd: root, encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);

function release(version: string, dry: boolean): void {
    const current = (JSON.parse(read('package.json')) as { version: string }).version;
    mustFollow(version, current);
    if (run('git', 'status', '--porcelain') !== '') {
        throw new Error('There are changes that are not committed: commit them first.');
    }
    const manifests = [
        'package.json',
        'package-lock.json',
        ...readdirSync(path.join(root, 'packages')).map(each => `packages/${each}/package.json`)
    ];
    const changes: [file: string, change: (text: string) => string][] = [
        ...manifests.map((file): [string, (text: string) => string] => [file, text => withVersion(text, version, current)]),
        ['CHANGELOG.md', text => released(text, version, new Date().toISOString().slice(0, 10))],
        ['README.md', text => text.replaceAll(`nvs-${current}.vsix`, `nvs-${version}.vsix`)]
    ];
    const before = new Map(changes.map(([file]) => [file, read(file)]));
    const after = changes.map(([file, change]): [string, string] => [file, change(before.get(file) ?? '')]);
    let done = false;
    try {
        after.forEach(([file, text]) => write(file, text));
        run('npm', 'run', 'build', '--silent');
        run('npm', 'run', 'package', '--silent');
        console.log(packed(version));
        if (!dry) {
            run('git', 'commit', '--all', '--quiet', '--message', `release ${version}`);
            run('git', 'tag', '--annotate', `v${version}`, '--message', `NVS ${version}`);
            done = true;
        }
    } finally {
        if (!done) {
            before.forEach((text, file) => write(file, text));
            run('npm', 'run', 'build', '--silent');
        }
    }
    console.log(
        dry
            ? `A trial: version ${version} is packed in release/, and all other files are as they were.`
            : `Version ${version} is committed and tagged. Publish it with: git push --follow-tags`
    );
}

/** Moves the packages of the version to `release/`, and writes `SHA256SUMS` beside them, in the form that `sha256sum --check` reads. */
function packed(version: string): string {
    const folder = path.join(root, 'release');
    mkdirSync(folder, { recursive: true });
    const sums = [`nvs-${version}.vsix`, `nvsc-${version}.tgz`].map(file => {
        renameSync(path.join(root, file), path.join(folder, file));
        return `${createHash('sha256')
            .update(readFileSync(path.join(folder, file)))
            .digest('hex')}  ${file}\n`;
    });
    writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
    return sums.join('');
}

const [version, ...options] = process.argv.slice(2);
if (version === undefined || options.some(each => each !== '--dry-run')) {
    console.error('Say which version: npm run release -- 0.2.0 [--dry-run]');
    process.exitCode = 2;
} else {
    try {
        release(version, options.includes('--dry-run'));
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}
