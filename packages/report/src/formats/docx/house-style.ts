import { strFromU8, unzipSync } from 'fflate/browser';
import type { HouseStyle } from './styles.js';

const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';
const NUMBERING = 'word/numbering.xml';
/** No styles are larger, in bytes: what claims to be is not unpacked. */
const LARGEST = 1 << 24;

/** What a document for Word looks like, to be the look of another. Undefined: it is none, or has no styles. */
export function houseStyleOf(document: Uint8Array): HouseStyle | undefined {
    try {
        const parts = unzipSync(document, {
            filter: ({ name, originalSize }) => [STYLES, THEME, NUMBERING].includes(name) && originalSize <= LARGEST
        });
        const text = (part: string): string | undefined => {
            const found = parts[part];
            return found && strFromU8(found);
        };
        const styles = text(STYLES);
        return styles === undefined || !/<\/w:styles>\s*$/.test(styles)
            ? undefined
            : { styles, theme: text(THEME), numbering: text(NUMBERING) };
    } catch {
        return undefined;
    }
}
