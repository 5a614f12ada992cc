import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
    /** As written: `./lexer.js`, `langium`, `node:fs`. */
    readonly from: string;
    readonly typeOnly: boolean;
    /** The names taken; empty for a whole module. */
    readonly names: readonly string[];
}

export interface Source {
    /** From the root of the repository, with forward slashes. */
    readonly path: string;
    readonly text: string;
    readonly tree: ts.SourceFile;
    readonly imports: readonly Import[];
}

/** Files that a script writes: they answer to their generator. */
export function isGenerated(path: string): boolean {
    return path.includes('/generated/') || path.endsWith('.generated.ts') || path.endsWith('/library/generated.ts');
}

/** All TypeScript files below the folders, in order. */
export function sources(...folders: readonly string[]): Source[] {
    return folders
        .flatMap(folder =>
            readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
                .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
                .filter(path => path.endsWith('.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
        )
        .sort()
        .map(read);
}

function read(path: string): Source {
    const text = readFileSync(ROOT + path, 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    return { path, text, tree, imports: importsOf(tree) };
}

function importsOf(tree: ts.SourceFile): Import[] {
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
        if (
            (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
            node.moduleSpecifier &&
            ts.isStringLiteral(node.moduleSpecifier)
        ) {
            const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
            const list = ts.isImportDeclaration(node) ? clause?.namedBindings : node.exportClause;
            const named = list && (ts.isNamedImports(list) || ts.isNamedExports(list)) ? list.elements : [];
            const wholly = ts.isImportDeclaration(node) ? clause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
            found.push({
                from: node.moduleSpecifier.text,
                typeOnly: wholly || (named.length > 0 && clause?.name === undefined && named.every(each => each.isTypeOnly)),
                names: named.map(each => (each.propertyName ?? each.name).text)
            });
        } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
            const [target] = node.arguments;
            found.push({ from: target && ts.isStringLiteral(target) ? target.text : '', typeOnly: false, names: [] });
        } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
            found.push({ from: node.argument.literal.text, typeOnly: true, names: [] });
        }
        ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
}

/** The nodes of a file for which `matches` holds, as `path:line`. */
export function places({ path, tree }: Source, matches: (node: ts.Node) => boolean): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
        if (matches(node)) {
            found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
        }
        ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
}

/** The package of a file: `analysis` for packages/analysis/src/x.ts. */
export function packageOf(path: string): string {
    return path.split('/')[1] ?? '';
}
