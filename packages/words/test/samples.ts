import ts from 'typescript';
import { fileURLToPath } from 'node:url';

/** Values to put into messages, made of their types in the English catalogue: what is added there needs no sample. */
type Params = Readonly<Record<string, unknown>>;

const MESSAGE = { code: 'text.asWritten', params: { text: 'Qxmessage' } };

/** Each message with params that show what it can say: every one of a choice, none and one and many of a number, with and without what may be absent. */
export function samples(): Map<string, Params[]> {
    const index = fileURLToPath(new URL('../src/en/index.ts', import.meta.url));
    const program = ts.createProgram([index], {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: true,
        noEmit: true,
        types: []
    });
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(index);
    const [english] = source ? checker.getExportsOfModule(checker.getSymbolAtLocation(source) ?? fail('no module')) : [];
    const found = new Map<string, Params[]>();
    for (const area of membersOf(english)) {
        for (const entry of membersOf(area)) {
            const [signature] = typeOf(entry).getCallSignatures();
            const [params] = signature?.getParameters() ?? [];
            found.set(`${area.name}.${entry.name}`, params ? choices(typeOf(params)) : [{}]);
        }
    }
    return found;

    function fail(why: string): never {
        throw new Error(why);
    }
    function typeOf(symbol: ts.Symbol): ts.Type {
        return checker.getTypeOfSymbol(symbol);
    }
    function membersOf(symbol: ts.Symbol | undefined): ts.Symbol[] {
        return checker.getPropertiesOfType(typeOf(symbol ?? fail('nothing there')));
    }

    /** One value of each param, then each of the others in turn. */
    function choices(type: ts.Type): Params[] {
        const each = checker.getPropertiesOfType(type).map(property => [property.name, valuesOf(typeOf(property), property.name)] as const);
        const first = Object.fromEntries(each.map(([name, [value]]) => [name, value]));
        return [first, ...each.flatMap(([name, [, ...others]]) => others.map(value => ({ ...first, [name]: value })))];
    }

    function valuesOf(type: ts.Type, name: string): unknown[] {
        if (type.isUnion()) {
            const values = type.types.flatMap(each => valuesOf(each, name));
            return [...values.filter(value => value !== undefined), ...(values.includes(undefined) ? [undefined] : [])];
        }
        if (type.isLiteral()) {
            return [type.value];
        }
        if (type.flags & ts.TypeFlags.BooleanLiteral) {
            return [checker.typeToString(type) === 'true'];
        }
        if (type.flags & ts.TypeFlags.Undefined) {
            return [undefined];
        }
        if (type.flags & ts.TypeFlags.Number) {
            return [2, 0, 1, 0.125, 12_345];
        }
        if (type.flags & ts.TypeFlags.String) {
            return [`Qx${name}`];
        }
        if (type.symbol?.name === 'Message') {
            return [MESSAGE];
        }
        const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
        if (item) {
            const items = valuesOf(item, name);
            return [[...items, ...items].slice(0, 2), [], items.slice(0, 1), Array.from({ length: 20 }, (_, i) => items[i % items.length])];
        }
        return choices(type);
    }
}
