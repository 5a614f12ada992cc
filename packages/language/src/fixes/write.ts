import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { message, type Message } from '@nvs/words';
import {
    isDependency,
    isEstimateProperty,
    isProgressProperty,
    isSupplyProperty,
    isThreat,
    isWordsProperty,
    type Element,
    type SupplyShare
} from '../generated/ast.js';
import { isNamed } from '../references/names.js';
import { elementAround, lineEndOf, nodesAround, stretch, withItsLine } from './around.js';
import { way, type Make, type Way } from './way.js';

const instead = (text: string): Message => message('hover.writeInstead', { text });

/** Puts another text in the place of the finding. */
export const inPlace =
    (make: (written: string) => string | undefined): Make =>
    (range, { textDocument }) => {
        const text = make(textDocument.getText(range));
        return text === undefined ? [] : [way(instead(text), range, text)];
    };

/** The period that is usual for what is given without one. */
export const writePeriod: Make = (range, document) =>
    behind(nodesAround(range, document).some(each => isEstimateProperty(each) && each.key === 'cost_of_outage') ? ' per day' : ' per year')(
        range,
        document
    );

/** Puts one of several texts behind the finding. */
export const behind =
    (...texts: readonly string[]): Make =>
    (range, { textDocument }) =>
        texts.map(text => ({
            ...way(instead(`${textDocument.getText(range)}${text}`), { start: range.end, end: range.end }, text),
            isChoice: texts.length > 1
        }));

/** The two ends of a range in their order, where nothing stands between them or behind. */
export const exchangeEnds: Make = (range, { textDocument }) => {
    const [low = '', high = '', ...more] = textDocument.getText(range).split(/\s*\.\.\s*/);
    const period = / per [^]*$/.exec(high)?.[0] ?? '';
    return more.length > 0 || low === '' || high === '' || /\b(?:in|up to|because|source|confidence)\b/.test(low + high)
        ? []
        : [way(message('fixes.exchange'), range, `${high.slice(0, high.length - period.length)} .. ${low}${period}`)];
};

/** Gives the element around a finding a property, one of several where only the writer knows which. */
export const writeProperty =
    (...properties: readonly string[]): Make =>
    (range, document) => {
        const element = elementAround(range, document);
        return element
            ? properties.flatMap((property): Way[] => {
                  const change = newProperty(element, property, document);
                  return change ? [{ title: instead(property), changes: [change], isChoice: properties.length > 1 }] : [];
              })
            : [];
    };

/** A property in front of the others, laid out as they are; in braces of its own where there are none. */
export function newProperty(element: Element, property: string, document: LangiumDocument): Way['changes'][number] | undefined {
    const cst = element.$cstNode;
    if (!cst) {
        return undefined;
    }
    const { textDocument } = document,
        text = textDocument.getText();
    const first = 'properties' in element ? element.properties[0]?.$cstNode : undefined;
    if (first) {
        const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, first.offset))?.[1];
        const at = textDocument.positionAt(first.offset);
        return { range: { start: at, end: at }, text: indent === undefined ? `${property}  ` : `${property}${lineEndOf(text)}${indent}` };
    }
    const empty = /\{\s*\}$/.exec(cst.text)?.[0];
    return { range: stretch(document, cst.end - (empty?.length ?? 0), cst.end), text: `${empty === undefined ? ' ' : ''}{ ${property} }` };
}

/** Another word in a property of the element around a finding. */
export const changeWord =
    (key: string, to: string): Make =>
    (range, document) => {
        const element = elementAround(range, document);
        const property =
            element && 'properties' in element ? element.properties.find(each => isWordsProperty(each) && each.key === key) : undefined;
        const cst = property?.$cstNode;
        return cst ? [way(instead(`${key}: ${to}`), stretch(document, cst.offset, cst.end), `${key}: ${to}`)] : [];
    };

/** Gives the element around a finding a property of words, in the place of the one that it has. The words came from an editor: names only. */
export const propertyInstead =
    (key: string, value: string): Make =>
    (range, document) => {
        const found = changeWord(key, value)(range, document);
        return /^\w+$/.test(key) && /^\w+$/.test(value)
            ? found.length > 0
                ? found
                : writeProperty(`${key}: ${value}`)(range, document)
            : [];
    };

/** `hazard` as `threat`. */
export const hazardAsThreat: Make = (range, document) => {
    const threat = elementAround(range, document);
    const cst = isThreat(threat) ? threat.$cstNode : undefined;
    return cst?.text.startsWith('hazard')
        ? [way(instead('threat'), stretch(document, cst.offset, cst.offset + 'hazard'.length), 'threat')]
        : [];
};

/** The property that a finding stands in becomes a worry of its dependency too. */
export const addConcern: Make = (range, document) => {
    const { textDocument } = document,
        added = textDocument.getText(range);
    const dependency = nodesAround(range, document).find(isDependency);
    const said = dependency?.properties.find(each => isWordsProperty(each) && each.key === 'concern')?.$cstNode;
    if (!dependency || !/^\w+$/.test(added)) {
        return [];
    }
    const property = `concern: interruption, ${added}`;
    const change = said
        ? { range: stretch(document, said.end, said.end), text: `, ${added}` }
        : newProperty(dependency, property, document);
    return change ? [{ title: instead(said ? `${said.text}, ${added}` : property), changes: [change] }] : [];
};

/** Steps in the order of their days. */
export const stepsInOrder: Make = (range, document) => {
    const steps = nodesAround(range, document).find(isProgressProperty)?.steps ?? [];
    const written = steps.flatMap(({ $cstNode: cst, date }) => (cst && date ? [{ cst, date }] : []));
    const sorted = [...written].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const changes = written.flatMap(({ cst }, index) => {
        const text = sorted[index]?.cst.text ?? cst.text;
        return text === cst.text ? [] : [{ range: stretch(document, cst.offset, cst.end), text }];
    });
    return written.length === steps.length && changes.length > 0 ? [{ title: message('fixes.inOrder'), changes }] : [];
};

/** Moves `namespace` or `use` to the top. */
export const toTheTop: Make = (range, document) => {
    const text = document.textDocument.getText();
    const line = /^[ \t]*(?:namespace|use)[ \t]+\S+/.exec(
        text.slice(document.textDocument.offsetAt({ line: range.start.line, character: 0 }))
    )?.[0];
    if (line === undefined) {
        return [];
    }
    const start = document.textDocument.offsetAt({ line: range.start.line, character: 0 });
    const isUse = line.trim().startsWith('use');
    const head = isUse
        ? (/^(?:\s*(?:\/\/[^\n]*\n|namespace[ \t]+\S+[ \t]*\r?\n|use[ \t]+\S+[ \t]*\r?\n))*/.exec(text)?.[0].length ?? 0)
        : 0;
    const hasNamespace = /^\s*namespace\b/m.test(text.slice(0, start));
    return !isUse && hasNamespace
        ? []
        : [
              {
                  title: message('fixes.toTheTop'),
                  changes: [
                      { range: stretch(document, head, head), text: `${line.trim()}${lineEndOf(text)}` },
                      { range: withItsLine(document, { offset: start, end: start + line.length }), text: '' }
                  ]
              }
          ];
};

const percent = (share: SupplyShare): number | undefined => {
    const best = share.share?.best;
    const written = best && 'percent' in best ? best.percent : undefined;
    return written === undefined ? undefined : Number(written.replaceAll(/[_%\s]/g, ''));
};
const asPercent = (share: number): string => `${Number(share.toFixed(6))}%`;

const sharesAround = (range: Range, document: LangiumDocument): readonly SupplyShare[] =>
    nodesAround(range, document).find(isSupplyProperty)?.shares ?? [];
const isOther = ({ supplier }: SupplyShare): boolean =>
    supplier?.ref !== undefined && isNamed(supplier.ref) && supplier.ref.name === 'other';

/** What is missing or too much of a supply is that of `other`, where that is possible. */
export const restAsOther: Make = (range, document) => {
    const shares = sharesAround(range, document),
        amounts = shares.map(percent);
    const other = shares.find(isOther),
        last = shares.at(-1)?.$cstNode;
    if (!last || amounts.some(each => each === undefined) || (other && !isAlone(other))) {
        return [];
    }
    const rest = 100 - amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0) + (other ? (percent(other) ?? 0) : 0);
    const text = `other ${asPercent(rest)}`,
        cst = other?.$cstNode;
    return rest <= 0
        ? []
        : [
              cst
                  ? way(instead(text), stretch(document, cst.offset, cst.end), text)
                  : way(instead(text), stretch(document, last.end, last.end), `, ${text}`)
          ];
};

/** Nothing is said of a share but how large it is. */
const isAlone = ({ share }: SupplyShare): boolean => share !== undefined && !share.low && !share.upTo && share.provenance.length === 0;

/** The shares of one supplier added up in the first of them. */
export const addSharesUp: Make = (range, document) => {
    const shares = sharesAround(range, document);
    const offset = document.textDocument.offsetAt(range.start);
    const second = shares.find(({ $cstNode: cst }) => cst && cst.offset <= offset && offset <= cst.end);
    const index = second ? shares.indexOf(second) : -1;
    const first = shares.slice(0, Math.max(0, index)).find(each => each.supplier?.ref === second?.supplier?.ref);
    const [a, b] = [first && percent(first), second && percent(second)],
        before = shares[index - 1]?.$cstNode,
        [one, two] = [first?.share?.$cstNode, second?.$cstNode];
    if (!first || !second || a === undefined || b === undefined || !before || !one || !two || !isAlone(first) || !isAlone(second)) {
        return [];
    }
    return [
        {
            title: message('fixes.addUp', { share: asPercent(a + b) }),
            changes: [
                { range: stretch(document, one.offset, one.end), text: asPercent(a + b) },
                { range: stretch(document, before.end, two.end), text: '' }
            ]
        }
    ];
};

/** The two dates of a measure exchanged. */
export const exchangeDates: Make = (range, document) => {
    const element = elementAround(range, document);
    const dates = ['since', 'until'].map(key =>
        element && 'properties' in element ? element.properties.find(each => each.$type === 'DateProperty' && each.key === key) : undefined
    );
    const [since, until] = dates.map(each => (each?.$type === 'DateProperty' ? each : undefined));
    const changes = [
        [since, until],
        [until, since]
    ].flatMap(([one, two]) => {
        const cst = one?.$cstNode,
            written = one?.date;
        return cst && written !== undefined && two?.date !== undefined
            ? [{ range: stretch(document, cst.end - written.length, cst.end), text: two.date }]
            : [];
    });
    return changes.length === 2 ? [{ title: message('fixes.exchangeDates'), changes }] : [];
};

/** A unit behind a bare number, by what its property holds. */
export const writeUnit: Make = (range, document) => {
    const { textDocument } = document,
        written = textDocument.getText(range);
    const property = nodesAround(range, document).find(isEstimateProperty);
    const units = UNITS.get(property?.key ?? '') ?? [];
    return /^[0-9][0-9_]*(?:\.[0-9]+)?(?:e[0-9]+)?$/i.test(written)
        ? units.map(unit => ({ ...way(instead(`${written} ${unit}`), range, `${written} ${unit}`), isChoice: units.length > 1 }))
        : [];
};

const TIMES: readonly string[] = ['h', 'days'];
const UNITS: ReadonlyMap<string, readonly string[]> = new Map([
    ...['buffer', 'restore', 'restart', 'refill', 'substitution', 'lifetime', 'horizon'].map((key): [string, readonly string[]] => [
        key,
        key === 'horizon' || key === 'lifetime' ? ['years'] : TIMES
    ]),
    ...['cost', 'benefit', 'cost_of_outage'].map((key): [string, readonly string[]] => [key, ['EUR']]),
    ['users', ['persons']]
]);
