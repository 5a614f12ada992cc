import { strFromU8, unzipSync } from 'fflate/browser';
import type { Content, Raster } from '../format.js';
import { zipped } from '../office/package.js';
import { DOCUMENT_RELATIONS, pointId, svgPath } from './picture.js';

/** A document with each of its pictures as points too, for programs that know no SVG. */
export function* withPngs(content: Content, raster: Raster): Generator<string | Uint8Array> {
    for (const piece of content) {
        yield typeof piece === 'string' ? piece : illustrated(piece, raster);
    }
}

function illustrated(document: Uint8Array, raster: Raster): Uint8Array {
    const files = new Map<string, string | Uint8Array>(Object.entries(unzipSync(document)));
    const read = (path: string): string | undefined => {
        const found = files.get(path);
        return found instanceof Uint8Array ? strFromU8(found) : found;
    };
    let relations = read(DOCUMENT_RELATIONS) ?? '';
    for (let number = 1, svg = read(svgPath(1)); svg !== undefined; svg = read(svgPath(++number))) {
        files.set(svgPath(number).replace(/svg$/, 'png'), raster(svg));
        relations = relations.replace(new RegExp(`(Id="${pointId(number)}"[^>]*Target="[^"]*\\.)svg"`), '$1png"');
    }
    files.set(DOCUMENT_RELATIONS, relations);
    return zipped(files);
}
