/** Pages of docs/methods by the family of the formula, where they have another name. */
const PAGES: Readonly<Record<string, string>> = {
    interest: 'aggregation', overall: 'aggregation', range: 'aggregation', rank: 'ranking', measure: 'measures', campaign: 'campaigns', judgement: 'judgements'
};

/** Where the formula of a risk's figure is documented: the page, in this package too, and its heading. */
export function formulaPage(formula: string): string {
    const family = formula.slice(0, formula.indexOf('.'));
    return `docs/methods/${PAGES[family] ?? family}.md#${formula.replace('.', '')}`;
}

/** Every formula named in figures, in order. */
export function formulasIn(figures: unknown): string[] {
    const found = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, item] of Object.entries(value)) {
            if ((key === 'formula' || key === 'intervalFormula') && typeof item === 'string') found.add(item);
            else if (key !== 'at') look(item);
        }
    };
    look(figures);
    return [...found].sort();
}
