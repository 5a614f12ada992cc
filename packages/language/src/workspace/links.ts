import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** An entry of a folder. Behind a link stands what it leads to: a file is its real path. */
export interface FolderEntry extends FileSystemNode {
    /** Where the link stands that leads to the entry. */
    readonly link?: URI;
}

/** A link, and the file or folder that it leads to. */
export interface Link {
    readonly from: URI;
    readonly to: URI;
}

/** What a file system with links can tell besides. */
export interface RealPaths {
    /** The path without links on the way, in the letters that the disk has; as far as something stands there. */
    realPath(uri: URI): Promise<URI>;
}

/** The real path of a file or folder; the path itself where there are no links. */
export function realPathOf(files: FileSystemProvider | (FileSystemProvider & RealPaths), uri: URI): Promise<URI> {
    return 'realPath' in files ? files.realPath(uri) : Promise.resolve(uri);
}
