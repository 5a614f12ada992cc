import type { Parts } from './package.js';
import { currencyIn } from '../../values/number.js';
import { listen } from './xml.js';

/** How the numbers of a style are shown. */
export interface NumberForm {
    readonly is: 'number' | 'percent' | 'date';
    readonly currency: string | undefined;
}

const isBetween = (id: number, ...ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([from, to]) => id >= from && id <= to);

/** The forms of the styles by their number (ECMA-376, part 1, 18.8.30: what the numbers below 164 mean). */
export function readForms(parts: Parts): readonly NumberForm[] {
    const codes = new Map<number, string>();
    const forms: NumberForm[] = [];
    let inCells = false;
    listen(parts.get('xl/styles.xml') ?? '<none/>', {
        open(name, { numFmtId, formatCode }) {
            inCells ||= name === 'cellXfs';
            const id = Number(numFmtId ?? 0);
            if (name === 'numFmt') {
                codes.set(id, formatCode ?? '');
            } else if (name === 'xf' && inCells) {
                forms.push({ is: formOf(id, codes.get(id)), currency: currencyIn(codes.get(id) ?? '') });
            }
        },
        close(name) {
            inCells &&= name !== 'cellXfs';
        }
    });
    return forms;
}

function formOf(id: number, code: string | undefined): NumberForm['is'] {
    if (code === undefined) {
        return isBetween(id, [9, 10]) ? 'percent' : isBetween(id, [14, 17], [22, 22], [27, 36], [50, 58]) ? 'date' : 'number';
    }
    const letters = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
    return letters.includes('%') ? 'percent' : /[dy]/i.test(letters) ? 'date' : 'number';
}
