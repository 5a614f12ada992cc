import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '@nvs/report';
import { z } from 'zod';
import { parseConfig } from '../../language/src/workspace/config.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

const manifest = z
    .object({
        icon: z.string(),
        contributes: z.object({
            languages: z.array(z.object({ id: z.string(), icon: z.record(z.string(), z.string()) })),
            commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
            menus: z.record(z.string(), z.array(z.object({ command: z.string() }))),
            configuration: z.object({ properties: z.record(z.string(), z.object({ default: z.unknown() })) }),
            snippets: z.array(z.object({ path: z.string() })),
            jsonValidation: z.array(z.object({ fileMatch: z.string(), url: z.string() }))
        })
    })
    .parse(JSON.parse(read('package.json')));
const { contributes } = manifest;
const sources = ['extension.ts', 'client.ts', 'commands/compile.ts', 'commands/check.ts'].map(file => read(`src/${file}`)).join('\n');

describe('the manifest of the extension', () => {
    it.each(contributes.commands)('the command $command is registered and described', ({ command, title, category }) => {
        expect(sources).toContain(`registerCommand('${command}'`);
        expect(read('README.md')).toContain(`\`${category}: ${title}\``);
    });

    it('compiles to every format of reports', () => {
        expect(contributes.commands.flatMap(({ command }) => /^nvs\.compile\.(.*)/.exec(command)?.[1] ?? [])).toEqual(
            Object.keys(REPORT_FORMATS)
        );
    });

    it('menus name commands that there are', () => {
        const commands = new Set(contributes.commands.map(({ command }) => command));
        for (const { command } of Object.values(contributes.menus).flat()) {
            expect(commands).toContain(command);
        }
    });

    it.each(Object.entries(contributes.configuration.properties))('the setting %s is described with its default', (name, setting) => {
        const row = read('README.md')
            .split('\n')
            .find(line => line.startsWith(`| \`${name}\``));
        expect(row).toContain(`| \`${String(setting.default)}\` |`);
    });

    it.each(Object.keys(contributes.configuration.properties).filter(name => name !== 'nvs.trace.server'))(
        'the setting %s is read',
        name => {
            // nvs.trace.server is read by the language client, by its name.
            expect(sources).toContain(`'${name.replace('nvs.', '')}'`);
        }
    );

    it('names files that are there', () => {
        const files = [
            manifest.icon,
            ...contributes.languages.flatMap(({ icon }) => Object.values(icon)),
            ...contributes.snippets.map(each => each.path),
            ...contributes.jsonValidation.map(each => each.url)
        ];
        for (const file of files) {
            expect(existsSync(path.join(folder, file)), file).toBe(true);
        }
    });

    it('has an icon of 128 × 128', () => {
        const png = readFileSync(path.join(folder, manifest.icon));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
    });
});

describe('the schema of nvs.json', () => {
    const schema: unknown = JSON.parse(read('schema/nvs.schema.json'));
    const validate = new Ajv({ strict: false }).compile(z.record(z.string(), z.unknown()).parse(schema));

    // The language reads the file without the schema: both must agree on what is right.
    it.each<[boolean, unknown]>([
        [true, {}],
        [true, { name: 'winter' }],
        [
            true,
            {
                $schema: 'x',
                name: 'national',
                method: 'nvs.anv2022',
                language: 'en',
                severity: { 'threat/harmless': 'off', threat: 'info' },
                projects: ['../energy']
            }
        ],
        [false, { name: 1 }],
        [false, { nmae: 'winter' }],
        [false, { severity: { gap: 'fatal' } }],
        [false, { severity: 'off' }],
        [false, { projects: '../energy' }],
        [false, { projects: [1] }],
        [false, { projects: [''] }],
        [false, { name: '' }],
        [false, { language: 'Dutch' }],
        [false, []]
    ])('%s: %j', (right, value) => {
        expect(validate(value)).toBe(right);
        expect(parseConfig(JSON.stringify(value), each => each).problems.length === 0).toBe(right);
    });
});
