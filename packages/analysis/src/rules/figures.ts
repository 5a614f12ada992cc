import type { Amounts } from '../exact.js';
import type { Controller } from '../results/control.js';
import type { Condition } from '../results/conditions.js';
import type { RiskState } from '../results/figure.js';
import type { HarmStructure, NodeChances, OutageFigure } from '../results/network.js';
import type { RiskResult } from '../results/risk.js';
import type { Percentiles } from '../results/sampling.js';
import type { Between, Numbers } from './value.js';

export type StructuralFigure = 'loss' | 'outage' | 'unavailability' | 'frequency';

/** It stands on a ring that does not say what it passes on, and there are two answers. */
export type OpenRing = 'open_ring';

/** Figures that rules may ask for. What is not there cannot be judged. */
export interface Figures {
    /** Risks of a threat or campaign, one for each area. */
    risks(id: string): RiskResult[];
    /** The place in a state of measures, and those that what is not known and ranges allow; undefined where it is not ranked. */
    rank(id: string, state: RiskState): Amounts | undefined;
    /** Hours that a node or sector is down in a stress test, as limits where rings do not say what they pass on; undefined where the test is not known. */
    downtime(id: string, stressTest: string): Numbers | undefined;
    /** The same where what is controlled from a place is hit with it. */
    downtimeByControl(id: string, stressTest: string): Numbers | undefined;
    /** Whether it is not back when the run ends, so that its hours down say how long the run is. @param way what is hit, by where it comes from or by who controls it too */
    isLasting(id: string, stressTest: string, way: 'origin' | 'control'): boolean;
    /** Structural figures of a node: chances from 0 to 1, a frequency a year. */
    structure(id: string, figure: StructuralFigure): StructuralNumbers | undefined;
    /** A percentile of a figure (`likelihood`, `risk`, `downtime:TEST`) under the ranges of the model, or its mean. */
    percentile(id: string, figure: string, of: keyof Percentiles): number | Between | undefined;
    disruptionOfInterest(id: string): string | undefined;
    /** Chances of harm by duration of a criterion or interest, a row for each class that a process states. */
    harms(id: string): readonly HarmStructure[];
    /** The chance of one of these as it was drawn; undefined where nothing was. */
    drawnHarm(id: string, name: string, sub: string | undefined): number | undefined;
    /** Criteria to which a threat alone does more harm through the network than was judged. */
    understated(id: string): string[] | OpenRing;
    /** What takes a node down alone. */
    singlePoints(id: string): string[] | OpenRing | 'too_large';
    /** Who holds an element, the largest owner first. */
    control(id: string): readonly Controller[];
    /** How much of a node hangs on each country and supplier through the chain, 0 to 1, the most first: as limits where rings do not say what they pass on. */
    exposure(id: string): { supplier: string; low: number; high: number }[];
    /** The same with what is controlled from there, at best estimates. */
    exposureByControl(id: string): { supplier: string; low: number; high: number }[];
}

/** A structural figure with what it holds under. */
export interface StructuralNumbers extends Numbers {
    /** Of a loss: an outage can be more likely than it. */
    readonly noBound?: boolean;
    /** Of at least one outage: several events do it together. */
    readonly approximate?: boolean;
    /** What it is a part of, or a mean over. */
    readonly over?: OutageFigure['over'];
    /** Hours that something with a part in it was judged over by a chance, where these are not the horizon: it happens once at most in all. */
    readonly judgedOver?: number | undefined;
    /** How much it rests on that is less than certain. */
    readonly lessCertain?: NodeChances['lessCertain'];
    /** What it holds under. */
    readonly conditions: readonly Condition[];
    /** How many events are not judged, or withheld. */
    readonly missing?: number | undefined;
}
