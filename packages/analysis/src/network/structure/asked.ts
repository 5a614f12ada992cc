import type { Expression } from '@nvs/model';

const CHANCES: ReadonlySet<string | undefined> = new Set(['loss', 'outage', 'unavailability', 'frequency']);

/** Elements of which an expression names a chance: `fuel_depot.loss < 1%`. */
export function chancesAskedOf(expression: Expression): string[] {
    switch (expression.type) {
        case 'element':
            return CHANCES.has(expression.members[0]) ? [expression.id] : [];
        case 'binary':
            return [expression.left, expression.right].flatMap(chancesAskedOf);
        case 'not':
        case 'negative':
        case 'is':
            return chancesAskedOf(expression.operand);
        case 'some':
        case 'every':
            return [expression.over, expression.condition].flatMap(chancesAskedOf);
        case 'count':
        case 'sum':
        case 'max':
        case 'min':
            return [expression.over, expression.condition, expression.value].flatMap(each => (each ? chancesAskedOf(each) : []));
        case 'verdict':
            return expression.of ? chancesAskedOf(expression.of) : [];
        case 'literal':
        case 'variable':
        case 'class':
        case 'all':
            return [];
    }
}
