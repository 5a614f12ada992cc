/** A UUID of version 5 (RFC 9562): the same name in the same namespace always gives the same. @param namespace a UUID */
export function uuid5(namespace: string, name: string): string {
    const bytes = new TextEncoder().encode(name);
    const start = namespace.replaceAll('-', '').match(/../g) ?? [];
    const digest = sha1(Uint8Array.of(...start.map(each => parseInt(each, 16)), ...bytes)).slice(0, 16);
    digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
    digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
    const text = digest.map(each => each.toString(16).padStart(2, '0')).join('');
    return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

/** SHA-1 (FIPS 180-4), which names with it must be made by; it keeps no secret here. */
function sha1(bytes: Uint8Array): number[] {
    const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
    bytes.forEach((byte, i) => {
        blocks.setUint8(i, byte);
    });
    blocks.setUint8(bytes.length, 0x80);
    blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n);
    let hash = START;
    for (let block = 0; block < blocks.byteLength; block += 64) {
        hash = mixed(
            hash,
            Array.from({ length: 16 }, (_, i) => blocks.getInt32(block + 4 * i))
        );
    }
    return hash.flatMap(word => [24, 16, 8, 0].map(shift => (word >>> shift) & 255));
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function mixed(hash: readonly number[], words: number[]): number[] {
    for (let i = 16; i < 80; i++) {
        words.push(turn((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
    words.forEach((word, i) => {
        const part =
            i < 20
                ? ((b & c) | (~b & d)) + 0x5a827999
                : i < 40
                  ? (b ^ c ^ d) + 0x6ed9eba1
                  : i < 60
                    ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
                    : (b ^ c ^ d) + 0xca62c1d6;
        [a, b, c, d, e] = [(turn(a, 5) + part + e + word) | 0, a, turn(b, 30), c, d];
    });
    return [a, b, c, d, e].map((word, i) => (word + (hash[i] ?? 0)) | 0);
}
