import { message } from '@nvs/words';
import type { Assessment, Element } from '../generated/ast.js';
import { isDependency, isResource, isSupplyProperty } from '../generated/ast.js';
import { isQualifiable, keyOf, qualifierText, type Qualifiable } from '../properties/keys.js';
import { propertiesOf } from '../properties/registry.js';
import { yearOf } from '../properties/years.js';
import { references } from '../references/properties.js';
import type { Accept } from './finding.js';
import type { ProjectCheck } from './gathered.js';
import { isHolder } from './keys.js';
import { dateOf } from './measure-dates.js';

/** The year that an assessment is of. */
const assessedYearOf = (assessment: Assessment | undefined): number | undefined =>
    yearOf((assessment && dateOf(assessment, 'date')?.date)?.slice(0, 4));

/** Of values by year one holds in the year of the assessment. */
export const valuesByYearShouldHoldToday: ProjectCheck = ({ elements, assessments: [assessment] }, accept) => {
    const assessed = assessedYearOf(assessment);
    if (assessed === undefined) {
        return;
    }
    for (const element of elements) {
        for (const [what, series] of seriesOf(element)) {
            tellOfSeries(what, series, assessed, accept);
        }
    }
};

/** The values of one thing at several times, where one states a year, by what it is: `likelihood of intentional in saba`. */
function seriesOf(element: Element): Map<string, Qualifiable[]> {
    const found = new Map<string, Qualifiable[]>();
    if (!isHolder(element) || !element.properties.some(each => isQualifiable(each) && each.year !== undefined)) {
        return found;
    }
    for (const property of element.properties) {
        const key = keyOf(property);
        const takes = key === undefined ? undefined : propertiesOf(element.$type).get(key)?.qualifiers;
        if (!isQualifiable(property) || !takes?.in?.includes('year') || takes.adds) {
            continue;
        }
        const what = `${key}${qualifierText(property, false)}`;
        const known = found.get(what);
        if (known) {
            known.push(property);
        } else {
            found.set(what, [property]);
        }
    }
    return found;
}

function tellOfSeries(what: string, series: readonly Qualifiable[], assessed: number, accept: Accept): void {
    const undated = series.find(each => each.year === undefined),
        today = series.find(each => yearOf(each.year) === assessed);
    if (undated && today) {
        accept({
            code: 'value/year',
            node: today,
            property: 'year',
            message: message('qualifiers.bothOfToday', { what, assessed }),
            related: [{ node: undated, message: message('qualifiers.undatedHere', { what }) }]
        });
        return;
    }
    const dated = series.flatMap(property => {
        const year = yearOf(property.year);
        return year === undefined && property.year !== undefined ? [] : [{ property, year }];
    });
    const [first] = dated;
    if (!undated && first && dated.every(({ year }) => year !== undefined && year > assessed)) {
        accept({
            code: 'value/year',
            node: first.property,
            property: 'year',
            message: message('qualifiers.onlyLater', {
                what,
                years: dated.flatMap(({ year }) => year ?? []).sort((a, b) => a - b),
                assessed
            })
        });
    }
}

/** Where a supply is stated from several views, the assessment says whose counts. */
export const viewMustBeChosen: ProjectCheck = ({ elements, assessments: [assessment] }, accept) => {
    const [view] = assessment ? references(assessment, 'view') : [];
    for (const element of elements.filter(each => isResource(each) || isDependency(each))) {
        const supplies = element.properties.filter(isSupplyProperty);
        const views = new Map(supplies.flatMap(each => (each.for?.ref ? [[each.for.ref, each] as const] : [])));
        const [, second] = [...views.values()];
        if (second && supplies.every(each => each.for) && !(view && views.has(view))) {
            accept({
                code: 'supply/view',
                node: second,
                property: 'for',
                message: message('qualifiers.whoseView', { views: [...views.values()].map(each => each.for?.$refText ?? '') })
            });
        }
    }
};
