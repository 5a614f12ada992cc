import type { Content } from './format.js';

const BATCH = 1 << 18;

/** Pieces joined to some hundred kilobytes each, so that writing them costs few calls. */
export function* batches(text: Content): Generator<string | Uint8Array> {
    let batch: string[] = [];
    let length = 0;
    for (const piece of text) {
        if (typeof piece !== 'string') {
            if (length > 0) {
                yield batch.join('');
            }
            batch = [];
            length = 0;
            yield piece;
            continue;
        }
        batch.push(piece);
        length += piece.length;
        if (length < BATCH) {
            continue;
        }
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0) {
        yield batch.join('');
    }
}
