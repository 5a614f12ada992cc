import { existsSync, readdirSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { message, reasonOf } from '@nvs/words';
import { CannotDo } from './surroundings.js';

/** Milliseconds without a change after which a change is over: programs write a file in several steps, and several files at a time. */
const CALM = 200;
/** Milliseconds between two looks whether a folder that went is there again. */
const PACE = 500;

/** What changes in folders of models. */
export interface Changes {
    /**
     * Watches these folders too, and those in them. Resolves when what changes in them will be heard of.
     * @returns whether some of them were not watched before
     */
    in(folders: readonly string[]): Promise<boolean>;
    /**
     * The files that changed since this was asked last, as soon as there are some and none changes any more. Undefined: it is over.
     * @throws CannotDo when a folder cannot be watched
     */
    next(): Promise<readonly string[] | undefined>;
    end(): Promise<void>;
}

/**
 * Hears of models and project files that come, change and go.
 * @param files others to hear of
 * @param onChange told of each change at once
 */
export function changesOf(files: readonly string[], onChange: () => void): Changes {
    const watchers: FSWatcher[] = [],
        watched = new Set<string>(),
        changed = new Set<string>();
    let isOver = false;
    let failure: CannotDo | undefined;
    let timer: NodeJS.Timeout | undefined;
    const looks = new Set<NodeJS.Timeout>(),
        ends: (() => void)[] = [];
    let waiting: { resolve(changed: readonly string[] | undefined): void; reject(why: CannotDo): void } | undefined;

    function settle(): void {
        if (!waiting) {
            return;
        }
        if (failure) {
            waiting.reject(failure);
        } else if (isOver) {
            waiting.resolve(undefined);
        } else if (changed.size > 0 && timer === undefined) {
            waiting.resolve([...changed].sort());
            changed.clear();
        } else {
            return;
        }
        waiting = undefined;
    }

    function heard(path: string): void {
        if (isOver) {
            return;
        }
        changed.add(path);
        clearTimeout(timer);
        timer = setTimeout(() => {
            timer = undefined;
            settle();
        }, CALM);
        onChange();
    }

    /** Chokidar follows files that editors replace, folders that come later, and what is lost between both. */
    function watching(paths: readonly string[], shown: string): Promise<void> {
        const isInput = (path: string): boolean => isModel(basename(path)) || files.includes(path);
        const watcher = watch([...paths], {
            ignoreInitial: true,
            followSymlinks: false,
            ignored: (path, stats) =>
                !paths.includes(path) && (stats?.isDirectory() ? isSkipped(basename(path)) : stats !== undefined && !isInput(path))
        });
        watchers.push(watcher);
        return new Promise(ready => {
            watcher
                .on('all', (event, path) => {
                    if (event === 'add' || event === 'change' || event === 'unlink') {
                        heard(path);
                    } else if (event === 'addDir') {
                        lookInto(path);
                    } else if (event === 'unlinkDir' && watched.has(path)) {
                        void watcher.close();
                        heard(path);
                        untilThere(path);
                    }
                })
                .on('error', error => {
                    failure ??= new CannotDo(message('watching.notWatched', { folder: shown, why: reasonOf(error) }));
                    settle();
                    ready();
                })
                .on('ready', ready);
            ends.push(ready);
        });
    }

    /** What comes into a new folder while it is not watched yet is not heard of: it is looked for when all is calm. */
    function lookInto(folder: string): void {
        const look = setTimeout(() => {
            looks.delete(look);
            if (![...changed].some(path => path.startsWith(folder + sep)) && hasModels(folder)) {
                heard(folder);
            }
        }, CALM);
        looks.add(look);
    }

    /** A folder that comes back is another one, which nobody watches: it is waited for, and then watched and read. */
    function untilThere(folder: string): void {
        const look = setInterval(() => {
            if (!existsSync(folder)) {
                return;
            }
            clearInterval(look);
            looks.delete(look);
            void watching([folder], folder).then(() => {
                heard(folder);
            });
        }, PACE);
        looks.add(look);
    }

    return {
        async in(folders) {
            const more = folders.map(folder => resolve(folder)).filter(folder => ![...watched].some(known => isWithin(folder, known)));
            for (const folder of more) {
                watched.add(folder);
                await watching([folder, ...(watched.size === 1 ? files : [])], folder);
            }
            return more.length > 0;
        },
        next: () =>
            new Promise((resolve, reject) => {
                waiting = { resolve, reject };
                settle();
            }),
        async end() {
            isOver = true;
            clearTimeout(timer);
            looks.forEach(clearInterval);
            settle();
            for (const end of ends) {
                end();
            }
            await Promise.all(watchers.map(each => each.close()));
        }
    };
}

const isModel = (name: string): boolean => /\.nvs$|^nvs\.json$/.test(name);

/** Folders in which no model is looked for. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'out';

function hasModels(folder: string): boolean {
    try {
        return readdirSync(folder, { recursive: true, withFileTypes: true }).some(entry => entry.isFile() && isModel(entry.name));
    } catch {
        return false;
    }
}

function isWithin(folder: string, other: string): boolean {
    const way = relative(other, folder);
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(other, way) === folder && !way.split(sep).some(isSkipped));
}
