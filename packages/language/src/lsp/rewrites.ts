import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver';
import { message, type Message } from '@nvs/words';
import { withItsLine } from '../fixes/around.js';
import { isAssessment, isEstimateProperty, isMeasure, isModel, isQuantity, isResource, isSupplyProperty } from '../generated/ast.js';
import type { EstimateProperty, Measure, Model, Resource } from '../generated/ast.js';
import { isQualified } from '../properties/keys.js';
import { yearsBehind } from '../properties/years-behind.js';
import { yearOf } from '../properties/years.js';
import { dateOf } from '../validation/measure-dates.js';

/** An older spelling in the way of today; the text means the same after it. */
interface Rewrite {
    readonly title: Message;
    readonly edits: TextEdit[];
}

/** What can be written in a better way at a place. @param around the documents of the project */
export function rewritesAt(document: LangiumDocument, model: Model, range: Range, around: readonly LangiumDocument[]): Rewrite[] {
    const isHere = (each: AstNode): boolean => each.$cstNode !== undefined && meets(each.$cstNode.range, range);
    return [
        ...model.entries.filter(isResource).flatMap(each => (isHere(each) ? (yearInFront(document, each, range, around) ?? []) : [])),
        ...model.entries
            .filter(isMeasure)
            .flatMap(each => (isHere(each) ? ['cost', 'benefit'].flatMap(key => yearsInFront(each, key) ?? []) : []))
    ];
}

/** Several amounts with their years in remarks, `cost: 3e6 EUR once // 2026`, as `cost in 2026: 3e6 EUR once`. */
function yearsInFront({ properties }: Measure, key: string): Rewrite | undefined {
    const amounts = properties.filter(isEstimateProperty).filter(each => each.key === key);
    const years = amounts.length > 1 && !amounts.some(isQualified) ? yearsBehind(amounts) : [];
    const edits = years.flatMap((year, i) => {
        const end = GrammarUtils.findNodeForProperty(amounts[i]?.$cstNode, 'key')?.range.end;
        return end ? [{ range: { start: end, end }, newText: ` in ${year}` }] : [];
    });
    return edits.length === 0 ? undefined : { title: message('hover.yearsInFront', { key, years }), edits };
}

const meets = (a: Range, b: Range): boolean => a.start.line <= b.end.line && b.start.line <= a.end.line;

/** `supply: NO 45%  year: 2024` as `supply in 2024: NO 45%`. */
function yearInFront(document: LangiumDocument, resource: Resource, range: Range, around: readonly LangiumDocument[]): Rewrite | undefined {
    const years = resource.properties.filter(isEstimateProperty).filter(({ key }) => key === 'year'),
        supplies = resource.properties.filter(isSupplyProperty);
    const [year] = years,
        [supply] = supplies;
    const key = supply && GrammarUtils.findNodeForKeyword(supply.$cstNode, 'supply');
    if (!year?.$cstNode || !key || years.length > 1 || supplies.length > 1 || isQualified(supply) || !holdsAlone(year)) {
        return undefined;
    }
    const written = yearWritten(year),
        isAt = [year.$cstNode, key].some(each => meets(each.range, range));
    if (written === undefined || !isAt || isAfter(Number(written), around)) {
        return undefined;
    }
    return {
        title: message('hover.yearInFront', { year: written }),
        edits: [
            { range: { start: key.range.end, end: key.range.end }, newText: ` in ${written}` },
            { range: withItsLine(document, year.$cstNode), newText: '' }
        ]
    };
}

/** Whether nothing is said of the year but the year. */
const holdsAlone = ({ estimates }: EstimateProperty): boolean => {
    const [only] = estimates;
    return estimates.length === 1 && only !== undefined && !only.low && !only.high && !only.upTo && only.provenance.length === 0;
};

function yearWritten({ estimates }: EstimateProperty): string | undefined {
    const best = estimates[0]?.best;
    return isQuantity(best) && best.unit === undefined && yearOf(best.number) !== undefined ? best.number : undefined;
}

/** Of values by year a later one does not hold; an undated one always does, so a later year stays where it is. */
function isAfter(year: number, around: readonly LangiumDocument[]): boolean {
    return around
        .flatMap(({ parseResult: { value } }) => (isModel(value) ? value.entries.filter(isAssessment) : []))
        .some(each => Number(dateOf(each, 'date')?.date.slice(0, 4) ?? Infinity) < year);
}
