import { message, type Message } from '@nvs/words';
/** By the first bytes: a mark, or how `<?` is spelt. A mark is not part of the text. */
const BY_FIRST_BYTES: readonly (readonly [readonly number[], string])[] = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe, 0, 0], 'utf-32'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
    [[0x3c, 0, 0x3f, 0], 'utf-16le'],
    [[0, 0x3c, 0, 0x3f], 'utf-16be'],
    [[0x3c, 0, 0, 0], 'utf-32'],
    [[0, 0, 0, 0x3c], 'utf-32']
];

export type Decoded = { readonly text: string } | { readonly problem: Message; readonly line: number };

/** The text of an XML file in the encoding that its first bytes or its declaration tell; UTF-8 where neither does (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array): Decoded {
    const marked = BY_FIRST_BYTES.find(([first]) => first.every((byte, i) => bytes[i] === byte))?.[1];
    // The declaration is written in ASCII in each encoding that has no mark of its own.
    const start = String.fromCharCode(...bytes.subarray(0, 200));
    const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1];
    // What is written in ASCII is not UTF-16, whatever it says.
    const encoding = marked ?? (declared === undefined || /^(utf|ucs|iso-10646-ucs)[-_]?(16|2|32|4)/i.test(declared) ? 'utf-8' : declared);
    const decoder = decoderOf(encoding);
    if (!decoder) {
        return { problem: message('openPsa.encodingUnknown', { encoding }), line: 1 };
    }
    try {
        return { text: decoder.decode(bytes) };
    } catch {
        const readable = new TextDecoder(encoding).decode(bytes);
        return {
            problem: message('openPsa.noText', {
                encoding: encoding.toUpperCase(),
                isStated: declared !== undefined || marked !== undefined
            }),
            line: readable.slice(0, readable.indexOf('\ufffd') + 1).split('\n').length
        };
    }
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true });
    } catch {
        return undefined;
    }
}
