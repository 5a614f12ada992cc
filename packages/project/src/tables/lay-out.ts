import { createFormatter } from '@nvs/language';
import { laidOut } from '@nvs/tables';

/** Texts of elements as the language lays them out, with a line between them; one that it cannot read stays as it is. */
export function layOut(texts: readonly string[]): string {
    const format = createFormatter();
    return texts
        .map(each => {
            const own = laidOut(each);
            if (own !== undefined) {
                return own;
            }
            const formatted = format(`${each}\n`);
            return 'text' in formatted ? formatted.text.trimEnd() : each;
        })
        .join('\n\n');
}
