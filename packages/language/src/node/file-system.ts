import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/**
 * The text in the bytes of a file: UTF-8, or UTF-16 when its mark says so, as editors read it. The mark is no part of the text.
 * Bytes that are neither become U+FFFD.
 */
export function decoded(bytes: Uint8Array): string {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
}

class TextFiles extends NodeFileSystemProvider {
    override async readFile(uri: URI): Promise<string> {
        return decoded(await readFile(uri.fsPath));
    }

    override readFileSync(uri: URI): string {
        return decoded(readFileSync(uri.fsPath));
    }
}

/** The files of the machine, for `createNvsServices`. */
export const FileSystem = { fileSystemProvider: (): NodeFileSystemProvider => new TextFiles() };
