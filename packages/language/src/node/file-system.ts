import type { Dirent } from 'node:fs';
import { realpathSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { message, reasonOf, type Message } from '@nvs/words';
import type { FileSystemNode } from 'langium';
import { URI, UriUtils } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { FolderEntry, RealPaths } from '../workspace/links.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import { MOST_OF_MODEL, MOST_OF_SETTINGS, NotReadable, readRegularFile, readRegularFileSync } from './regular-file.js';

/** Told of a file or folder that cannot be read, and why; and of one that was read, without a reason. */
export type Unreadable = (path: string, reason: Message | undefined) => void;

/**
 * The text in the bytes of a file: UTF-8, or UTF-16 when its mark says so, as editors read it. The mark is no part of the text.
 * Bytes that are neither become U+FFFD.
 */
function decoded(bytes: Uint8Array): string {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
}

/** What cannot be read is told, and taken for empty: it costs itself, and not all other files. */
class TextFiles extends NodeFileSystemProvider implements RealPaths {
    constructor(
        private readonly unreadable: Unreadable,
        private readonly texts: ReadonlyMap<string, string>
    ) {
        super();
    }

    override async readFile(uri: URI): Promise<string> {
        const text = this.texts.get(uri.toString());
        if (text !== undefined) {
            return text;
        }
        try {
            return this.read(uri, await readRegularFile(uri.fsPath, mostOf(uri)));
        } catch (error) {
            return this.without(uri, error, nothingIn(uri));
        }
    }

    override readFileSync(uri: URI): string {
        try {
            return this.read(uri, readRegularFileSync(uri.fsPath, mostOf(uri)));
        } catch (error) {
            return this.without(uri, error, nothingIn(uri));
        }
    }

    override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        try {
            const entries = await Promise.all((await readdir(uri.fsPath, { withFileTypes: true })).map(entry => this.entry(uri, entry)));
            this.unreadable(uri.fsPath, undefined);
            return entries.filter(entry => entry !== undefined);
        } catch (error) {
            return this.without(uri, error, []);
        }
    }

    realPath(uri: URI): Promise<URI> {
        return Promise.resolve(uri.scheme === 'file' ? URI.file(realPathOf(uri.fsPath)) : uri);
    }

    private async entry(folder: URI, entry: Dirent): Promise<FolderEntry | undefined> {
        const uri = UriUtils.joinPath(folder, entry.name);
        if (entry.isSymbolicLink()) {
            return this.behind(uri);
        }
        if (entry.isDirectory() && UriUtils.basename(uri) === PROJECT_FILE) {
            return this.without(uri, new NotReadable(message('system.isFolder')), undefined);
        }
        if (entry.isFile() || entry.isDirectory()) {
            return { uri, isFile: entry.isFile(), isDirectory: entry.isDirectory() };
        }
        return isOurs(uri) ? this.without(uri, new NotReadable(message('system.noRegularFile')), undefined) : undefined;
    }

    private async behind(link: URI): Promise<FolderEntry | undefined> {
        try {
            const path = await realpath(link.fsPath),
                there = await stat(path),
                uri = URI.file(path);
            if (there.isFile() && isOurs(link) && UriUtils.extname(uri) !== UriUtils.extname(link)) {
                throw new NotReadable(message('system.linkToOther', { file: UriUtils.basename(uri) }));
            }
            if (!there.isFile() && !there.isDirectory() && isOurs(link)) {
                throw new NotReadable(message('system.linkToDevice'));
            }
            return { uri, link, isFile: there.isFile(), isDirectory: there.isDirectory() };
        } catch (error) {
            const reason =
                error instanceof Error && 'code' in error && error.code === 'ENOENT'
                    ? new NotReadable(message('system.linkToNothing'))
                    : error;
            return isOurs(link) ? this.without(link, reason, undefined) : undefined;
        }
    }

    private read(uri: URI, bytes: Uint8Array): string {
        this.unreadable(uri.fsPath, undefined);
        return decoded(bytes);
    }

    private without<T>(uri: URI, error: unknown, instead: T): T {
        this.unreadable(uri.fsPath, reasonOf(error));
        return instead;
    }
}

/** The path without links on the way, in the letters that the disk has; of what is not there, as far as something is. */
export function realPathOf(path: string): string {
    try {
        return realpathSync.native(path);
    } catch {
        const folder = dirname(path);
        return folder === path ? path : join(realPathOf(folder), basename(path));
    }
}

/** The same, but for the last step: a link is itself. */
export function standsAt(path: string): string {
    return join(realPathOf(dirname(path)), basename(path));
}

function isOurs(uri: URI): boolean {
    return UriUtils.extname(uri) === '.nvs' || UriUtils.basename(uri) === PROJECT_FILE;
}

function mostOf(uri: URI): number {
    return UriUtils.basename(uri) === PROJECT_FILE ? MOST_OF_SETTINGS : MOST_OF_MODEL;
}

function nothingIn(uri: URI): string {
    return UriUtils.basename(uri) === PROJECT_FILE ? '{}' : '';
}

/** The files of the machine, for `createNvsServices`. */
export function fileSystem(
    unreadable: Unreadable,
    texts: ReadonlyMap<string, string> = new Map()
): { fileSystemProvider: () => NodeFileSystemProvider } {
    return { fileSystemProvider: () => new TextFiles(unreadable, texts) };
}
