/** The first 64 primes, whose roots the constants of SHA-256 are made of. */
const PRIMES: readonly number[] = primes(64);
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map(each => fraction(Math.sqrt(each)));
const ROUNDS = PRIMES.map(each => fraction(Math.cbrt(each)));

/** SHA-256 of a text in UTF-8 (FIPS 180-4), in base64, as a content security policy names what it allows. */
export function sha256(text: string): string {
    const bytes = new TextEncoder().encode(text);
    const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
    bytes.forEach((byte, i) => {
        blocks.setUint8(i, byte);
    });
    blocks.setUint8(bytes.length, 0x80);
    blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n);
    let hash: readonly number[] = START;
    for (let block = 0; block < blocks.byteLength; block += 64) {
        hash = mixed(
            hash,
            Array.from({ length: 16 }, (_, i) => blocks.getInt32(block + 4 * i))
        );
    }
    const digest = hash.flatMap(word => [24, 16, 8, 0].map(shift => (word >>> shift) & 255));
    return btoa(String.fromCharCode(...digest));
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mixed(hash: readonly number[], words: number[]): number[] {
    for (let i = 16; i < 64; i++) {
        const [w16 = 0, w15 = 0, w7 = 0, w2 = 0] = [words[i - 16], words[i - 15], words[i - 7], words[i - 2]];
        words.push((w16 + (turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3)) + w7 + (turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10))) | 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    words.forEach((word, i) => {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + word) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    });
    return [a, b, c, d, e, f, g, h].map((word, i) => (word + (hash[i] ?? 0)) | 0);
}

function primes(count: number): number[] {
    const found: number[] = [];
    for (let n = 2; found.length < count; n++) {
        if (found.every(each => n % each !== 0)) {
            found.push(n);
        }
    }
    return found;
}
