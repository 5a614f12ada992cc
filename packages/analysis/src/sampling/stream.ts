import { oncePerKey } from '../memo.js';

/**
 * Random numbers that a seed and a name fix: each value of a model has a stream of its own, so that adding one changes no other.
 * Generator: sfc32 (C. Doty-Humphrey, PractRand), 32 bits a step, seeded by a hash of the text.
 */
export interface Stream {
    /** 32 random bits. */
    word(): number;
    /** Evenly over [0, 1), 53 bits. */
    uniform(): number;
}

/** The seed of every report that states no other. */
export const DEFAULT_SEED = 20201126;

/** Four words from a text: FNV-1a from four starting points, each mixed to its end. */
export function seedWords(seed: number, name: string): [number, number, number, number] {
    const text = `${seed} ${name}`;
    const hash = (start: number): number => {
        let h = start;
        for (let i = 0; i < text.length; i++) {
            h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
        }
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
        return (h ^ (h >>> 16)) >>> 0;
    };
    return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x243f6a88), hash(0xb7e15162)];
}

export function stream(seed: number, name: string): Stream {
    return new Sfc32(seedWords(seed, name));
}

/** The generator. A class, for it is asked millions of times: its state stays whole numbers in place, which takes half as long as a closure. */
class Sfc32 implements Stream {
    private a: number;
    private b: number;
    private c: number;
    private d: number;

    constructor([a, b, c, d]: readonly [number, number, number, number]) {
        this.a = a | 0;
        this.b = b | 0;
        this.c = c | 0;
        this.d = d | 0;
        for (let i = 0; i < 12; i++) {
            this.word();
        }
    }

    word(): number {
        const { a, b, c, d } = this;
        const t = (a + b + d) | 0;
        this.d = (d + 1) | 0;
        this.a = b ^ (b >>> 9);
        this.b = (c + (c << 3)) | 0;
        this.c = (((c << 21) | (c >>> 11)) + t) | 0;
        return t >>> 0;
    }

    uniform(): number {
        return ((this.word() >>> 5) * 67108864 + (this.word() >>> 6)) / 9007199254740992;
    }
}

/** Streams by their names, each made when it is asked for first. */
export function streams(seed: number): (name: string) => Stream {
    return oncePerKey(name => stream(seed, name));
}
