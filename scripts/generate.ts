// Writes everything that is generated: the parser from the grammar, then what each module in scripts/generate makes.
// `tsx scripts/generate.ts` writes what differs; with `--check` it writes nothing and fails, naming the files that differ.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface GeneratedFile {
    path: string;
    content: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const PARSER = 'packages/language/src/generated';
const check = process.argv.includes('--check');

const differing = [...parser(), ...(await modules())];
if (differing.length > 0) {
    console.log(differing.map(path => `${check ? 'differs' : 'written'}: ${path}`).join('\n'));
}
if (check && differing.length > 0) {
    console.error('Generated files are not up to date. Run `npm run generate` and commit them.');
    process.exitCode = 1;
}

/** Runs Langium, which writes its folder itself. When only checking, what stood there is put back. */
function parser(): string[] {
    const before = folder();
    const run = spawnSync(process.execPath, [join(root, 'node_modules/langium-cli/bin/langium.js'), 'generate'], {
        cwd: root,
        encoding: 'utf8'
    });
    if (run.status !== 0) {
        console.error(`${run.stdout}${run.stderr}`);
        throw new Error('Langium could not generate the parser; its messages are above.');
    }
    const after = folder();
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort().filter(path => before.get(path) !== after.get(path));
    if (check) {
        for (const path of paths) {
            const content = before.get(path);
            if (content !== undefined) {
                writeFileSync(join(root, path), content);
            }
        }
    }
    return paths;
}

function folder(): Map<string, string> {
    return new Map(
        readdirSync(join(root, PARSER))
            .sort()
            .map(name => [`${PARSER}/${name}`, read(`${PARSER}/${name}`) ?? ''])
    );
}

/** Everything that the modules in scripts/generate make; a module without a default export helps others. */
async function modules(): Promise<string[]> {
    const paths: string[] = [];
    for (const name of readdirSync(join(root, 'scripts/generate'))
        .filter(each => each.endsWith('.ts'))
        .sort()) {
        for (const { path, content } of await made(name)) {
            if (read(path) !== content) {
                paths.push(path);
                if (!check) {
                    mkdirSync(dirname(join(root, path)), { recursive: true });
                    writeFileSync(join(root, path), content);
                }
            }
        }
    }
    return paths;
}

/** What one module makes. If it cannot, the others still do their work, and the run fails at its end. */
async function made(name: string): Promise<GeneratedFile[]> {
    try {
        const module: { default?: () => GeneratedFile[] | Promise<GeneratedFile[]> } = await import(
            pathToFileURL(join(root, 'scripts/generate', name)).href
        );
        return (await module.default?.()) ?? [];
    } catch (error) {
        console.error(`scripts/generate/${name}: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
        return [];
    }
}

function read(path: string): string | undefined {
    try {
        // A checkout on Windows may have other line ends; that is no difference.
        return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
    } catch {
        return undefined;
    }
}
