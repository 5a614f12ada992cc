/** Bytes of a PNG before its second part: the signature, and the part with its size. */
const BEGINNING = 33;
const MARK = new TextEncoder().encode('Software\0nvsc');

/**
 * A PNG that tells that nvsc made it, in the part that the format has for that (`tEXt`), between the size and the picture. Programs that save a
 * picture write parts of their own there, so what somebody worked on is not taken for ours.
 */
export function markedPng(png: Uint8Array): Uint8Array {
    const part = new Uint8Array(12 + MARK.length),
        view = new DataView(part.buffer);
    view.setUint32(0, MARK.length);
    part.set(new TextEncoder().encode('tEXt'), 4);
    part.set(MARK, 8);
    view.setUint32(8 + MARK.length, crc(part.subarray(4, 8 + MARK.length)));
    const marked = new Uint8Array(png.length + part.length);
    marked.set(png.subarray(0, BEGINNING));
    marked.set(part, BEGINNING);
    marked.set(png.subarray(BEGINNING), BEGINNING + part.length);
    return marked;
}

/** Whether a file that begins like this is a PNG of ours, as nobody else saved it. Bytes that are no UTF-8 may be anything. */
export const isOurPng = (head: string): boolean => /^\ufffdPNG\r\n\x1a\n\0\0\0\rIHDR[^]{3,21}tEXtSoftware\0nvsc[^]{2,8}IDAT/.test(head);

/** The sum of a part (CRC-32), as PNG has it. */
function crc(bytes: Uint8Array): number {
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++) {
            sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
        }
    }
    return (sum ^ 0xffffffff) >>> 0;
}
