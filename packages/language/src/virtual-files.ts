import type { FileSystemNode, FileSystemProvider } from 'langium';
import { type URI, UriUtils } from 'langium';
import { message, type Message } from '@nvs/words';
import { createNvsServices, type NvsContext, type NvsServices, type NvsSharedServices } from './module.js';

/** What can stand at an address. */
export type FileKind = 'file' | 'folder';

/** Files that somebody else has and hands out when asked, by their address (a URI, without a slash at the end). */
export interface VirtualFiles {
    /** What stands there; undefined: nothing does. */
    kind(uri: string): Promise<FileKind | undefined>;
    /** What stands in a folder, by name. */
    entries(folder: string): Promise<readonly (readonly [name: string, kind: FileKind])[]>;
    /** The text of a file. */
    text(file: string): Promise<string>;
}

/** Texts in memory as files, in the folders that their addresses tell of. */
export function filesOf(texts: ReadonlyMap<string, string>): VirtualFiles {
    const folders = new Map<string, Map<string, FileKind>>();
    for (const file of texts.keys()) {
        let kind: FileKind = 'file';
        for (let uri = file, end = uri.lastIndexOf('/'); end > 0; uri = uri.slice(0, end), end = uri.lastIndexOf('/'), kind = 'folder') {
            const folder = uri.slice(0, end),
                entries = folders.get(folder) ?? new Map<string, FileKind>();
            folders.set(folder, entries.set(decodeURIComponent(uri.slice(end + 1)), kind));
        }
    }
    return {
        kind: uri => Promise.resolve(texts.has(uri) ? 'file' : folders.has(uri) ? 'folder' : undefined),
        entries: folder => Promise.resolve([...(folders.get(folder) ?? [])]),
        text: file => Promise.resolve(texts.get(file) ?? '')
    };
}

/** The services of the language for files that are handed out by somebody else. @param instead by address: what is read in the place of what stands there */
export function createVirtualServices(
    files: VirtualFiles,
    context: Omit<NvsContext, 'fileSystemProvider'>,
    instead?: ReadonlyMap<string, string>
): { shared: NvsSharedServices; Nvs: NvsServices } {
    const services = createNvsServices({
        ...context,
        fileSystemProvider: () =>
            new VirtualFileSystem(
                files,
                (uri, reason) => {
                    services.shared.workspace.WorkspaceManager.told(uri, reason);
                },
                instead
            )
    });
    return services;
}

/** As Langium asks for files. What cannot be read is told, and taken for empty: it costs itself, and not all other files. */
class VirtualFileSystem implements FileSystemProvider {
    /** What was met where: what must be known at once is what was last heard. */
    private readonly known = new Map<string, FileKind | undefined>();

    constructor(
        private readonly files: VirtualFiles,
        private readonly unreadable: (uri: URI, reason: Message | undefined) => void,
        private readonly instead: ReadonlyMap<string, string> = new Map()
    ) {}

    async stat(uri: URI): Promise<FileSystemNode> {
        this.known.set(addressOf(uri), await this.files.kind(addressOf(uri)));
        return this.statSync(uri);
    }

    statSync(uri: URI): FileSystemNode {
        const kind = this.known.get(addressOf(uri));
        if (!kind) {
            throw new Error(`There is nothing at ${addressOf(uri)}.`);
        }
        return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
    }

    async exists(uri: URI): Promise<boolean> {
        return (await this.files.kind(addressOf(uri))) !== undefined;
    }

    existsSync(uri: URI): boolean {
        return this.known.get(addressOf(uri)) !== undefined;
    }

    async readFile(uri: URI): Promise<string> {
        const text = this.instead.get(addressOf(uri));
        return text ?? (await this.read(uri, async () => asText(await this.files.text(addressOf(uri))), ''));
    }

    readDirectory(folder: URI): Promise<FileSystemNode[]> {
        return this.read(
            folder,
            async () =>
                asEntries(await this.files.entries(addressOf(folder))).map(([name, kind]) => {
                    // Of a folder that is all of an authority, the path may be empty.
                    const uri = UriUtils.joinPath(folder.path === '' ? folder.with({ path: '/' }) : folder, name);
                    this.known.set(addressOf(uri), kind);
                    return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
                }),
            []
        );
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return new TextEncoder().encode(await this.readFile(uri));
    }

    readFileSync(uri: URI): string {
        throw atOnce(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        throw atOnce(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        throw atOnce(uri);
    }

    private async read<T>(uri: URI, get: () => Promise<T>, nothing: T): Promise<T> {
        try {
            const found = await get();
            this.unreadable(uri, undefined);
            return found;
        } catch (error) {
            this.unreadable(
                uri,
                error instanceof NotAsAsked
                    ? error.said
                    : message('system.notHandedOut', { why: error instanceof Error ? error.message : String(error) })
            );
            return nothing;
        }
    }
}

/** Something else was handed out than what was asked for. */
class NotAsAsked extends Error {
    constructor(readonly said: Message) {
        super(said.code);
    }
}

// Whoever has the files may hand out anything.
function asText(text: unknown): string {
    if (typeof text !== 'string') {
        throw new NotAsAsked(message('system.noText'));
    }
    return text;
}

function asEntries(entries: Awaited<ReturnType<VirtualFiles['entries']>>): typeof entries {
    const all: unknown = entries;
    const isEntry = (each: unknown): boolean =>
        Array.isArray(each) && typeof each[0] === 'string' && each[0] !== '' && (each[1] === 'file' || each[1] === 'folder');
    if (!Array.isArray(all) || !all.every(isEntry)) {
        throw new NotAsAsked(message('system.noEntries'));
    }
    return entries;
}

function addressOf(uri: URI): string {
    return uri.toString().replace(/\/+$/, '');
}

/** Somebody else's files come when they come; the language reads none otherwise. */
function atOnce(uri: URI): Error {
    return new Error(`${addressOf(uri)} cannot be had at once.`);
}
