import { isCompositeCstNode } from 'langium';
import type { AstNode, CstNode } from 'langium';
import type { ClassProperty, EstimateProperty, Impact, Property, SupplyProperty } from '../generated/ast.js';

export type AnyProperty = Property | ClassProperty;

/** The keys of properties with a form of their own. */
const FORMS: Readonly<Partial<Record<AnyProperty['$type'], string>>> = {
    TitleProperty: 'title',
    ShortProperty: 'short',
    AlsoProperty: 'also',
    BandProperty: 'band',
    ThresholdsProperty: 'thresholds',
    WeightsProperty: 'weights',
    ServesProperty: 'serves',
    SupplyProperty: 'supply',
    DisruptsProperty: 'disrupts',
    CutsProperty: 'cuts',
    TriggersProperty: 'triggers',
    DrivesProperty: 'drives',
    TargetProperty: 'target',
    ProgressProperty: 'progress',
    ControlledProperty: 'controlled_by',
    JudgesProperty: 'judges',
    Impact: 'impact',
    StressEvent: 'at',
    Effect: 'effect',
    ScaleClass: 'class',
    SubClass: 'sub'
};

/** The word by which a property is known; nothing for one that the language does not know. */
export function keyOf(property: AnyProperty): string | undefined {
    if (property.$type === 'UnknownProperty') {
        return undefined;
    }
    return FORMS[property.$type] ?? ('key' in property ? property.key : undefined);
}

/** A property whose value can hold for a part only: `likelihood of intentional`, `supply for EU in 2026`, `impact in saba`. */
export type Qualifiable = EstimateProperty | Impact | SupplyProperty;

export function isQualifiable(node: AstNode): node is Qualifiable {
    return node.$type === 'EstimateProperty' || node.$type === 'Impact' || node.$type === 'SupplyProperty';
}

/**
 * Whether something stands between the key and its colon or brace, also what could not be read: what is qualified never passes for the
 * value itself.
 */
export function isQualified(property: AnyProperty): boolean {
    if (!isQualifiable(property)) {
        return false;
    }
    let cst = property.$cstNode;
    while (isCompositeCstNode(cst) && cst.content.length === 1) {
        cst = cst.content[0];
    }
    if (!isCompositeCstNode(cst)) {
        return false;
    }
    const [key] = cst.content,
        behind = cst.content.find((each, index) => index > 0 && (each.text === ':' || each.text === '{'));
    return key !== undefined && behind !== undefined && key.end < behind.offset && /\S/.test(withoutComments(cst, key.end, behind.offset));
}

const withoutComments = ({ root }: CstNode, from: number, to: number): string =>
    root.fullText.slice(from, to).replaceAll(/\/\*[^]*?\*\/|\/\/[^\n\r]*/g, '');

/** What tells properties of one key apart: their qualifiers, as written, with the year or without. */
export function qualifierText({ of, for: whom, scope, year }: Qualifiable, withYear = true): string {
    return [
        of === undefined ? '' : ` of ${of}`,
        whom === undefined ? '' : ` for ${whom.$refText}`,
        scope === undefined ? '' : ` in ${scope.$refText}`,
        year === undefined || !withYear ? '' : ` in ${year}`
    ].join('');
}
