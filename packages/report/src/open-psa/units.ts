import { trimmed } from './values.js';
import type { XmlElement } from './xml.js';

/** Units of parameters in the format. */
export const UNITS = ['hours', 'hours-1', 'years', 'years-1', 'fit', 'demands', 'bool', 'int', 'float'] as const;
type Unit = (typeof UNITS)[number];
/** In which unit what the format reckons in hours would be right. A failure in time (fit) is one in 10⁹ hours. */
const NOT_HOURS: Readonly<Record<string, Unit>> = { years: 'hours', 'years-1': 'hours-1', fit: 'hours-1' };

/**
 * Which times and rates a number is made of. The format converts nothing: a rate per year times a number of hours would be a wrong figure.
 * What a parameter with a unit is made of has been converted to that unit, by whoever wrote it.
 */
export interface Times {
    /** A time in hours, or a rate per hour. */
    readonly inHours: boolean;
    /** A parameter in another unit of time. */
    readonly other: { readonly parameter: string; readonly unit: string } | undefined;
}
export const NO_TIME: Times = { inHours: false, other: undefined };
export const IN_HOURS: Times = { inHours: true, other: undefined };

export const isUnit = (unit: string): boolean => UNITS.some(each => each === unit);
export const inHours = (unit: string): string => NOT_HOURS[unit] ?? 'hours';

export function unitOf({ attributes: { unit } }: XmlElement): string | undefined {
    return unit === undefined ? undefined : trimmed(unit);
}

/** What the unit of a parameter says; undefined where it says nothing of time, so that what the parameter is made of counts. */
export function timesIn(unit: string | undefined, parameter: string): Times | undefined {
    return unit === 'hours' || unit === 'hours-1'
        ? IN_HOURS
        : unit !== undefined && Object.hasOwn(NOT_HOURS, unit)
          ? { inHours: false, other: { parameter, unit } }
          : undefined;
}

export function together(all: readonly Times[]): Times {
    return { inHours: all.some(each => each.inHours), other: all.find(each => each.other)?.other };
}
