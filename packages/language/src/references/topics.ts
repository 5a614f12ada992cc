import type { Reference } from 'langium';
import type { Element } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import { normalName, qualifiedName } from './names.js';

/** The value that a question is about, as it stands behind the name of its element: `likelihood` of `flood.likelihood`. Undefined: it is about the element. */
export function valueAsked(about: Reference<Element>): string | undefined {
    const { ref, $refText } = about;
    const written = $refText.replace(/\.$/, '').split('.').map(normalName);
    const full = (ref && qualifiedName(ref))?.split('.').map(normalName) ?? written;
    const isName = (length: number): boolean => written.slice(0, length).every((each, i) => full[full.length - length + i] === each);
    for (let length = Math.min(written.length, full.length); length > 0; length--) {
        if (isName(length)) {
            return written.slice(length).join('.') || undefined;
        }
    }
    return undefined;
}

/** Whether the element has such a value: one of its properties, and behind a dot a word that it can hold for. */
export function valueFits({ ref }: Reference<Element>, value: string): boolean {
    const [key = '', ...of] = value.split('.');
    const property = ref && propertiesOf(ref.$type).get(key);
    return property !== undefined && (of.length === 0 || (of.length === 1 && property.qualifiers?.of?.includes(of[0] ?? '') === true));
}
