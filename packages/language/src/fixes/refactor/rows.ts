import { message } from '@nvs/words';
import { isImpact, isThreat } from '../../generated/ast.js';
import type { Criterion, Impact, ImpactRow, Method, Threat } from '../../generated/ast.js';
import { codeOf, inOrderOfCodes } from '../../references/criterion-codes.js';
import { qualifiedName } from '../../references/names.js';
import { CORE, resolve } from '../../references/resolution.js';
import { classesOf } from '../../references/scale-classes.js';
import { lineEndOf, stretch } from '../around.js';
import type { Change } from '../way.js';
import { newProperty } from '../write.js';
import { isAt, type Asked, type Refactoring } from './refactoring.js';

/** The criteria that a method judges by, in its order; parts of criteria are judged with them. */
function criteriaInOrder(method: Method, { services }: Asked): Criterion[] {
    return inOrderOfCodes(services.shared.workspace.IndexManager.names.search.criteriaOf(method)).map(({ node }) => node);
}

interface Tables {
    readonly threat: Threat;
    readonly all: readonly Impact[];
    readonly criteria: readonly Criterion[];
}

/** The threats that are asked about, with their tables of impact. */
function tablesAt(asked: Asked): Tables[] {
    const method = asked.services.shared.workspace.Projects.methodAt(asked.model);
    const criteria = method ? criteriaInOrder(method, asked) : [];
    return criteria.length === 0
        ? []
        : asked.model.entries
              .filter(isThreat)
              .filter(threat => isAt(threat, asked))
              .map(threat => ({ threat, all: threat.properties.filter(isImpact), criteria }));
}

const isTable = ({ whole }: Impact): boolean => whole === undefined;

/** The rows of an impact in the order of the method, and those that are not judged, as comments to be filled in. */
export const rowsByMethod = (asked: Asked): Refactoring[] =>
    tablesAt(asked).flatMap(({ threat, all, criteria }) => {
        const here = all.filter(each => isTable(each) && isAt(each, asked));
        return [
            ...here.flatMap(each => inOrder(each, criteria, asked)),
            ...(all.length === 0 ? newTable(threat, criteria, asked) : here.flatMap(each => filledIn(each, criteria, asked)))
        ];
    });

/** The criteria that nobody judged as comments, wherever in the threat somebody is. */
export const rowsToFill = (asked: Asked): Refactoring[] =>
    tablesAt(asked).flatMap(({ threat, all, criteria }) =>
        all.length === 0
            ? newTable(threat, criteria, asked)
            : all.filter(each => isTable(each) && each.scope === undefined).flatMap(each => filledIn(each, criteria, asked))
    );

/** Where a row stands in the order of the method; an interest where its first criterion does. */
function placeOf({ criterion }: ImpactRow, criteria: readonly Criterion[]): number {
    const target = criterion?.ref;
    const at = criteria.findIndex(each => each === target || each.parent?.ref === target);
    return at < 0 ? criteria.length : at;
}

function inOrder(table: Impact, criteria: readonly Criterion[], { document }: Asked): Refactoring[] {
    const sorted = [...table.rows].sort((a, b) => placeOf(a, criteria) - placeOf(b, criteria));
    if (table.rows.every((row, index) => row === sorted[index])) {
        return [];
    }
    const parts = partsOf(table, document.textDocument.getText());
    const changes = table.rows.flatMap((row, index): Change[] => {
        const [here, meant] = [parts?.get(row), parts?.get(sorted[index] ?? row)];
        return here && meant && here !== meant ? [{ range: stretch(document, here.start, here.end), text: meant.text }] : [];
    });
    return changes.length === 0 ? [] : [{ title: message('refactor.sortRows'), kind: 'refactor.rewrite', changes }];
}

interface Part {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** What moves with each row: its lines with the comments above and behind; without comments, the row alone. */
function partsOf({ rows, others, $cstNode: table }: Impact, text: string): Map<ImpactRow, Part> | undefined {
    const places = rows.flatMap(row => (row.$cstNode ? [{ row, from: row.$cstNode.offset, to: row.$cstNode.end }] : []));
    if (!table || places.length < rows.length) {
        return undefined;
    }
    const startOfLine = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
    const endOfLine = (at: number): number => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1);
    const hasOwnLines = places.every(
        ({ from, to }) =>
            text.slice(startOfLine(from), from).trim() === '' && /^[ \t\r]*(?:\/\/[^\n]*)?$/.test(text.slice(to, endOfLine(to)).trimEnd())
    );
    if (!hasOwnLines) {
        return /\/\/|\/\*/.test(table.text)
            ? undefined
            : new Map(places.map(({ row, from, to }) => [row, { start: from, end: to, text: text.slice(from, to) }]));
    }
    const before = [...places.map(({ to }) => to), ...others.flatMap(({ $cstNode: cst }) => (cst ? [cst.end] : []))];
    const opens = table.offset + table.text.indexOf('{');
    return new Map(
        places.map(({ row, from, to }) => {
            const above = Math.max(opens, ...before.filter(end => end <= from));
            const start = Math.min(endOfLine(above), startOfLine(from)),
                end = endOfLine(to);
            return [row, { start, end, text: text.slice(start, end) }];
        })
    );
}

/** Comments for the criteria of a table that nobody judged. */
function filledIn(table: Impact, criteria: readonly Criterion[], asked: Asked): Refactoring[] {
    const { document } = asked,
        text = document.textDocument.getText(),
        cst = table.$cstNode;
    const judged = new Set(table.rows.flatMap(({ criterion }) => [criterion?.ref]));
    const missing = criteria.filter(each => !judged.has(each) && !judged.has(each.parent?.ref));
    const last = cst && text.slice(cst.offset, cst.end).lastIndexOf('}');
    if (!cst || last === undefined || last < 0 || missing.length === 0 || cst.text.includes('//')) {
        return [];
    }
    const indent = `${/^[ \t]*/.exec(lineAt(text, cst.offset))?.[0] ?? ''}  `,
        end = lineEndOf(text);
    const rows = table.rows.flatMap(row => (row.$cstNode ? [{ place: placeOf(row, criteria), text: row.$cstNode.text }] : []));
    const others = table.others.flatMap(({ $cstNode: each }) => (each ? [{ place: criteria.length + 1, text: each.text }] : []));
    const comments = missing.map(each => ({ place: criteria.indexOf(each), text: commentFor(each, table, asked) }));
    const lines = [...rows, ...others, ...comments].sort((a, b) => a.place - b.place).map(each => `${indent}${each.text}${end}`);
    const opens = cst.text.indexOf('{');
    const body = `{${end}${lines.join('')}${indent.slice(2)}}`;
    return [
        {
            title: message('refactor.fillCriteria', { count: missing.length }),
            kind: 'refactor.rewrite',
            changes: [{ range: stretch(document, cst.offset + opens, cst.offset + last + 1), text: body }]
        }
    ];
}

/** A table of comments for a threat that has none. */
function newTable(threat: Threat, criteria: readonly Criterion[], asked: Asked): Refactoring[] {
    const text = asked.document.textDocument.getText(),
        end = lineEndOf(text);
    const lines = criteria.map(each => `    ${commentFor(each, undefined, asked)}${end}`).join('');
    const change = criteria.length === 0 ? undefined : newProperty(threat, `impact {${end}${lines}  }`, asked.document);
    return change
        ? [{ title: message('refactor.fillCriteria', { count: criteria.length }), kind: 'refactor.rewrite', changes: [change] }]
        : [];
}

const lineAt = (text: string, offset: number): string => text.slice(text.lastIndexOf('\n', offset - 1) + 1);

/** `// social.daily_life: A | B | C | D | E | X`; by its code where the table speaks in codes. */
function commentFor(criterion: Criterion, table: Impact | undefined, { model, services }: Asked): string {
    const { Projects, IndexManager } = services.shared.workspace;
    const scale = services.references.Scales.ofCriterion(criterion, model);
    const code = codeOf(criterion);
    const inCodes = code !== undefined && (table?.rows.length ?? 0) > 0 && table?.rows.every(row => row.$cstNode?.text.startsWith('"'));
    const place = Projects.place(model),
        full = qualifiedName(criterion) ?? criterion.name;
    const shorter = [place.namespace, ...place.uses, CORE].flatMap(base =>
        base !== '' && full.startsWith(`${base}.`) ? [full.slice(base.length + 1)] : []
    );
    const name = shorter.find(each => resolve(IndexManager.names, each, place)[0]?.node === criterion) ?? full;
    return `// ${inCodes ? `"${code}"` : name}: ${[...(scale ? classesOf(scale).map(each => each.name) : []), 'X'].join(' | ')}`;
}
