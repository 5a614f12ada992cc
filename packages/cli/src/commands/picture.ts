import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '@nvs/language';
import type { PictureFile } from '@nvs/report';
import { message } from '@nvs/words';
import { answerTo } from '../ask.js';
import type { pictureFormats } from '../choices.js';
import { compilePaths } from '../compile.js';
import type { LanguageOption } from '../language.js';
import { atLevel, readIn, type MarkingOption } from '../marking.js';
import { claim, outputFrom, writeGenerated } from '../output-file.js';
import { isOurPng, markedPng } from '../png.js';
import { profileOf, type ProfileOption } from '../report-profile.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';

export interface PictureOptions extends MarkingOption, ProfileOption, LanguageOption {
    readonly format: (typeof pictureFormats)[number];
    readonly out?: string;
    readonly force?: boolean;
}

const IS_OURS = {
    svg: (head: string) => head.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="') && head.includes(' class="picture"'),
    png: isOurPng
};

/** Writes a picture of the report of one project; without a name, tells which there are. */
export async function picture(args: readonly string[], options: PictureOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const [first] = args;
    const name = first !== undefined && !existsSync(resolve(around.cwd, first)) ? first : undefined;
    const paths = name === undefined ? args : args.slice(1);
    const compiled = await compilePaths(paths, { language: around.language }, tools, around);
    const [project, ...others] = compiled.projects;
    if (compiled.incomplete || !project) {
        await tell(around, message('cli.noReport'));
        return 2;
    }
    if (others.length > 0) {
        throw new CannotDo(message('outputs.severalProjects', { projects: compiled.projects.map(each => each.name) }));
    }
    const output = outputFrom(options.out, around.cwd);
    const isOurs = IS_OURS[options.format];
    const writing = output && {
        shown: output.shown,
        inputs: compiled.inputs,
        force: options.force ?? false,
        isOurs
    };
    if (name !== undefined && output && writing) {
        claim(output.path, writing);
    }
    const profile = await profileOf(project, options, around);
    const all = (await answerTo(readIn(atLevel(project, options, profile), options), { kind: 'pictures', profile }, tools, around)) ?? [];
    if (name === undefined) {
        await list(all, around);
        return project.hasErrors ? 1 : 0;
    }
    const content = await contentOf(name, all, options.format, tools);
    if (output && writing) {
        await writeGenerated(output.path, [content], writing);
        await tell(around, message('cli.wrote', { file: output.shown }));
    } else {
        refuseTerminal(around, options.format !== 'svg');
        await print(around.stdout, content);
    }
    return project.hasErrors ? 1 : 0;
}

async function list(all: readonly PictureFile[], around: Surroundings): Promise<void> {
    if (all.length === 0) {
        await tell(around, message('outputs.noPictures'));
    }
    await print(around.stdout, all.map(({ name, title }) => `${name}  ${title}\n`).join(''));
}

async function contentOf(
    name: string,
    all: readonly PictureFile[],
    format: PictureOptions['format'],
    tools: Toolchain
): Promise<string | Uint8Array> {
    const found = all.find(each => each.name === name);
    if (!found) {
        const names = all.map(each => each.name);
        throw new CannotDo(message('outputs.noPicture', { name, names, nearest: nearest(name, names) }));
    }
    if (format === 'svg') {
        return found.svg;
    }
    const raster = await tools.rasteriser();
    if (!raster) {
        throw new CannotDo(message('outputs.noRaster'));
    }
    return markedPng(raster(found.svg));
}

/** @throws CannotDo where bytes would go to a terminal, which shows nonsense and may do as they say */
export function refuseTerminal({ stdout }: Surroundings, isBytes: boolean): void {
    if (isBytes && stdout.isTTY === true) {
        throw new CannotDo(message('outputs.notToTerminal'));
    }
}
