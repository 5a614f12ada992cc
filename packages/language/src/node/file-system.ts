import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FileSystemNode, URI } from 'langium';
import { UriUtils } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';

/** Told of a file or folder that cannot be read, and why, in plain words. */
export type Unreadable = (path: string, reason: string) => void;

/**
 * The text in the bytes of a file: UTF-8, or UTF-16 when its mark says so, as editors read it. The mark is no part of the text.
 * Bytes that are neither become U+FFFD.
 */
export function decoded(bytes: Uint8Array): string {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
}

/** What cannot be read is told, and taken for empty: it costs itself, and not all other files. */
class TextFiles extends NodeFileSystemProvider {
    constructor(private readonly unreadable: Unreadable) {
        super();
    }

    override async readFile(uri: URI): Promise<string> {
        try {
            return decoded(await readFile(uri.fsPath));
        } catch (error) {
            return this.without(uri, error, nothingIn(uri));
        }
    }

    override readFileSync(uri: URI): string {
        try {
            return decoded(readFileSync(uri.fsPath));
        } catch (error) {
            return this.without(uri, error, nothingIn(uri));
        }
    }

    override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        try {
            return await super.readDirectory(uri);
        } catch (error) {
            return this.without(uri, error, []);
        }
    }

    private without<T>(uri: URI, error: unknown, instead: T): T {
        this.unreadable(uri.fsPath, reasonOf(error));
        return instead;
    }
}

function nothingIn(uri: URI): string {
    return UriUtils.basename(uri) === PROJECT_FILE ? '{}' : '';
}

function reasonOf(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EACCES' || code === 'EPERM') return 'you have no permission';
    return error instanceof Error ? error.message : String(error);
}

/** The files of the machine, for `createNvsServices`. */
export function fileSystem(unreadable: Unreadable): { fileSystemProvider: () => NodeFileSystemProvider } {
    return { fileSystemProvider: () => new TextFiles(unreadable) };
}
