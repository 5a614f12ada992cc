/** Pages of docs/methods by formula, or by its family, where they have another name than the family. */
const PAGES: Readonly<Record<string, string>> = {
    interest: 'aggregation',
    overall: 'aggregation',
    range: 'aggregation',
    rank: 'ranking',
    measure: 'measures',
    campaign: 'campaigns',
    capability: 'capabilities',
    judgement: 'judgements',
    objective: 'objectives',
    sector: 'network',
    tornado: 'sampling',
    sensitivity: 'sampling',
    'rank.stability': 'sampling',
    'range.monotone': 'network',
    'range.limits': 'network'
};

/** Where the formula of a figure is documented: the page, which comes with nvsc too, and its heading. */
export function formulaPage(formula: string): string {
    const family = formula.slice(0, formula.indexOf('.'));
    return `docs/methods/${PAGES[formula] ?? PAGES[family] ?? family}.md#${formula.replace('.', '')}`;
}

/** Every formula named in figures, in order. */
export function formulasIn(figures: unknown): string[] {
    const found = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) {
            return;
        }
        for (const [key, item] of Object.entries(value)) {
            if (
                typeof item === 'string' &&
                (key === 'formula' || key === 'intervalFormula' || (key === 'range' && item.startsWith('range.')))
            ) {
                found.add(item);
            } else if (key !== 'at') {
                look(item);
            }
        }
    };
    look(figures);
    return [...found].sort();
}

/** The page of each formula. */
export function pagesOf(formulas: Iterable<string>): Record<string, string> {
    return Object.fromEntries([...new Set(formulas)].sort().map(each => [each, formulaPage(each)]));
}
