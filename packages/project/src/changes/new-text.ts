import type { WrittenElement } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { quoted } from '@nvs/tables';

/** What a cell becomes in a text, or why it cannot. */
export type NewText = { readonly text: string; readonly ids?: readonly string[] } | { readonly problem: Message };

/** Letters, digits and the signs of values: no brace, colon or remark, so that a cell can be nothing but a value. */
const VALUE = /^[\p{L}\p{N} ._%"+-]+$/u;
const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** @param of as columns of the register say it @param from the element whose text it comes to */
export function newText(of: string, cell: string, model: RiskModel, from: WrittenElement): NewText {
    switch (of) {
        case 'title':
            return { text: quoted(cell) };
        case 'owner':
            return owners(cell, model, from);
        case 'marking':
            return WORD.test(cell) ? { text: cell } : { problem: message('changes.noWord', { text: cell }) };
        default: {
            const value = asValue(cell);
            return VALUE.test(value) ? { text: value } : { problem: message('changes.noValue', { text: cell }) };
        }
    }
}

/** A value as somebody types it, as the language writes it: `C - D`, `2,5%`. */
function asValue(cell: string): string {
    return cell
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/(\d),(\d)/g, '$1.$2')
        .replace(/\s*(?:\.\.|…)\s*|\s+(?:-|tot|t\/m|to)\s+|\s*[–—]\s*/g, ' .. ')
        .replace(/(\d)\s+%/g, '$1%');
}

/** Organisations by title in any language, or by name; several between semicolons. */
function owners(cell: string, { organisations }: RiskModel, from: WrittenElement): NewText {
    const names = cell.split(';').flatMap(each => (each.trim() === '' ? [] : [each.trim()]));
    const found = names.map(
        name =>
            organisations.filter(({ title, titles }) => [title, ...Object.values(titles)].includes(name))[0] ??
            organisations.find(({ id }) => id === name || id.slice(id.lastIndexOf('.') + 1) === name)
    );
    const missing = names.filter((_, at) => found[at] === undefined);
    if (missing.length > 0) {
        return { problem: message('changes.noOwner', { missing }) };
    }
    const ids = found.flatMap(each => each?.id ?? []);
    return { text: ids.map(id => nameFrom(from, id)).join(', '), ids };
}

/** The shortest name by which a text can speak of an element. */
export function nameFrom({ namespace, uses }: WrittenElement, id: string): string {
    const own = namespace.split('.');
    const outer = own.map((_, at) => own.slice(0, own.length - at).join('.'));
    const around = [...outer, ...uses].find(each => each !== '' && id.startsWith(`${each}.`));
    return around === undefined ? id : id.slice(around.length + 1);
}
