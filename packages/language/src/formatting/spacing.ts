import type { Atom } from './atoms.js';

/** Spaces between two atoms that share a line. `flat`: in a block that stands on one line. */
export function spaces(left: Atom, right: Atom, flat: boolean): number {
    if (right.comment === 'line') {
        return 2;
    }
    if (right.text === ',' || right.text === ':' || right.text === ')' || left.text === '(') {
        return 0;
    }
    // a sign or a stroke must not run into a comment
    if (left.comment || right.comment) {
        return 1;
    }
    if (flat && right.item && left.bracket !== 'open') {
        return 2;
    }
    if (right.role === 'call' || left.role === 'sign' || left.role === 'division' || right.role === 'division') {
        return 0;
    }
    if (left.bracket === 'open' && right.bracket === 'close') {
        return 0;
    }
    return 1;
}

/** Whether a line end that the author put between two tokens of one part stays. */
export function mayBreak(left: Atom, right: Atom): boolean {
    if (left.text === ',' || left.text === ':' || left.text === '=') {
        return right.text !== ':';
    }
    if (left.bracket === 'inline-open' || right.bracket === 'inline-close') {
        return true;
    }
    if (right.provenance) {
        return true;
    }
    if (right.role === 'clause') {
        return true;
    }
    if (right.role === 'expression') {
        return right.text !== ',' && right.text !== ':' && spaces(left, right, false) > 0;
    }
    return right.role === 'head' && (right.text === 'of' || right.text === 'on' || right.text === 'by');
}
