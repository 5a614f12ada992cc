/** What Windows-1252 has from 0x80 on; the decoder of Node 20 has Latin-1 there. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a file: UTF-16 where it says so, else UTF-8, else what Windows writes in western Europe. */
export function decoded(bytes: Uint8Array): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return new TextDecoder('utf-16le').decode(bytes);
    }
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
        return new TextDecoder('utf-16be').decode(bytes);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return Array.from(bytes, byte => HIGH[byte - 0x80] ?? String.fromCharCode(byte)).join('');
    }
}
