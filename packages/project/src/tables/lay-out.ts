import { createFormatter, type Formatted } from '@nvs/language';
import { laidOut } from '@nvs/tables';

/** Texts of elements as the language lays them out, with a line between them; one that it cannot read stays as it is. */
export function layOut(texts: readonly string[]): string {
    // a formatter takes longer to make than a thousand texts to lay out without it
    let format: ((text: string) => Formatted) | undefined;
    return texts
        .map(each => {
            const own = laidOut(each);
            if (own !== undefined) {
                return own;
            }
            format ??= createFormatter();
            const formatted = format(`${each}\n`);
            return 'text' in formatted ? formatted.text.trimEnd() : each;
        })
        .join('\n\n');
}
