import ts from 'typescript';
import { expect, test } from 'vitest';
import { isGenerated, sources } from './sources.js';

/** Rules are run with what is written into as they go. */
const RUNNING = 'packages/analysis/src/rules/';

/** What is written into as it is put together, by file and name; this list only shrinks. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
    'packages/analysis/src/network/forest/influence.ts': ['Pieces.values'],
    'packages/analysis/src/sampling/risk-sampler.ts': ['RiskSampler.criteria'],
    'packages/cli/src/paths.ts': ['ExpandedPaths.problems'],
    'packages/language/src/lowering/context.ts': ['LoweringContext.reached', 'LoweringContext.files', 'LoweringContext.ids'],
    'packages/language/src/lowering/reading.ts': ['Reading.read'],
    'packages/analysis/src/results/rules.ts': ['Judgement.rules', 'Judgement.expectations'],
    'packages/analysis/src/time/run.ts': [
        'Run.options',
        'Run.causes',
        'Run.ranks',
        'Run.groups',
        'Run.outages',
        'Run.saved',
        'Run.blackStarts',
        'Run.circular',
        'Run.unfed',
        'Run.locked'
    ],
    'packages/analysis/src/time/simulation.ts': ['Cause.to', 'Outage.to', 'Simulation.blackStarts', 'Simulation.locked'],
    'packages/analysis/src/time/state.ts': ['State.now'],
    'packages/language/src/formatting/lines.ts': ['Piece.gap', 'Part.value', 'Part.brackets', 'Part.clauses', 'Line.part', 'Line.pieces'],
    'packages/project/src/browser/serve-tasks.ts': ['WorkerScope.onmessage'],
    'packages/project/src/browser/web-workers.ts': ['WebWorker.onmessage', 'WebWorker.onerror'],
    'packages/report/src/open-psa/xml.ts': ['XmlElement.text', 'XmlElement.children']
};

test('what a file exports as an interface is read by others, and written by nobody', () => {
    const shapes = sources('packages')
        .filter(({ path }) => path.includes('/src/') && !path.startsWith(RUNNING) && !isGenerated(path))
        .map(({ path, tree }) => ({ path, names: writable(tree) }));
    expect(shapes.length).toBeGreaterThan(300);
    expect(
        shapes.flatMap(({ path, names }) => names.filter(name => !WRITTEN[path]?.includes(name)).map(name => `${path}: ${name}`))
    ).toEqual([]);
});

/** The properties of exported interfaces that others could write into: those not `readonly`, and lists, maps and sets that are not, as `Interface.property`. */
function writable(tree: ts.SourceFile): string[] {
    return tree.statements
        .filter(statement => ts.isInterfaceDeclaration(statement))
        .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        .flatMap(({ name, members }) =>
            members
                .filter(member => ts.isPropertySignature(member))
                .filter(
                    ({ modifiers, type }) =>
                        !modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) || (type && holdsWritable(type, tree))
                )
                .map(member => `${name.text}.${member.name.getText(tree)}`)
        );
}

/** Whether a type has a list, map or set that can be written into; what a function takes and gives is its own affair. */
function holdsWritable(type: ts.Node, tree: ts.SourceFile): boolean {
    if (ts.isFunctionTypeNode(type)) {
        return false;
    }
    const isReadonly = ts.isTypeOperatorNode(type.parent) && type.parent.operator === ts.SyntaxKind.ReadonlyKeyword;
    return (
        ((ts.isArrayTypeNode(type) || ts.isTupleTypeNode(type)) && !isReadonly) ||
        (ts.isTypeReferenceNode(type) && ['Map', 'Set', 'Array'].includes(type.typeName.getText(tree))) ||
        (ts.forEachChild(type, each => holdsWritable(each, tree)) ?? false)
    );
}
