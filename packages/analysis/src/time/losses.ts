import { bufferNow, refill } from './buffer.js';
import { AS_IT_IS, feedRing, ringsOf } from './feeds.js';
import { Gate } from './network.js';
import { fails, isMet, primary } from './requirements.js';
import { Event, type Run } from './run.js';
import { TOLERANCE, View } from './state.js';

/** Clocks of losses and of alternatives, once it is known who is down: of what a dependency needs, and of how long it can do without. */
export function setClocks(run: Run): void {
    const { state, dirty, options } = run;
    lookAtRings(run);
    for (let i = 0; i < dirty.count; i++) {
        const dependency = dirty.items[i] ?? 0;
        const isLost = !(state.ringDependency[dependency] === 1 ? state.turnMet[dependency] === 1 : isMet(state, dependency, View.Plain));
        callAlternatives(run, dependency);
        const since = state.lostSince[dependency] ?? NaN,
            wasLost = !Number.isNaN(since);
        if (isLost && !wasLost) {
            beginLoss(run, dependency);
        } else if (!isLost && wasLost) {
            endLoss(run, dependency, since);
        }
        if (isLost && state.passed[dependency] === 0 && fails(state, dependency, View.Plain)) {
            state.passed[dependency] = 1;
            options.onPassed?.(dependency);
        }
    }
}

/** Of rings that this moment touches, all clocks have to be looked at. */
function lookAtRings({ state, network, touched, dirty }: Run): void {
    const { start, items } = network.depsOf;
    for (const ring of ringsOf(network, touched)) {
        feedRing(state, ring, AS_IT_IS, true);
        for (const node of network.rings[ring - 1] ?? []) {
            for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
                const dependency = items[i] ?? 0;
                if (state.ringDependency[dependency] === 1) {
                    dirty.add(dependency);
                }
            }
        }
    }
}

function beginLoss({ state, network, agenda, options }: Run, dependency: number): void {
    const lasts = bufferNow(state, dependency),
        after = network.substitution[dependency] ?? Infinity;
    state.lostSince[dependency] = state.now;
    state.lasts[dependency] = lasts;
    state.passed[dependency] = 0;
    options.onLost?.(dependency);
    if (lasts > 0) {
        agenda.push(state.now + lasts, Event.Dependency, dependency);
    }
    if (after < Infinity) {
        agenda.push(state.now + after, Event.Dependency, dependency);
    }
}

function endLoss({ state, network, options, saved }: Run, dependency: number, since: number): void {
    const substitution = network.substitution[dependency] ?? Infinity,
        lost = state.now - since;
    refill(state, dependency, Math.min(lost, substitution));
    state.lostSince[dependency] = NaN;
    if (state.passed[dependency] === 0 && network.fatal[dependency] === 1) {
        const by = substitution < Infinity && lost > (state.lasts[dependency] ?? 0) ? 'substitution' : 'buffer';
        saved.push({ dependency, from: since, to: state.now, by, lasts: state.lasts[dependency] ?? 0 });
    }
    if (options.nextLoss) {
        network.fatal[dependency] = options.nextLoss(dependency) ? 1 : 0;
    }
}

/** Alternatives that last for a time only are called upon while the others do not suffice. */
function callAlternatives(run: Run, dependency: number): void {
    const { state, network } = run;
    const { gateStart, kind, need } = network;
    const end = gateStart[dependency + 1] ?? 0;
    for (let gate = gateStart[dependency] ?? 0; gate < end; gate++) {
        if (kind[gate] === Gate.AtLeast) {
            const isRing = state.ringDependency[dependency] === 1;
            call(run, dependency, gate, isRing ? state.short[gate] === 1 : primary(state, gate) < (need[gate] ?? 0) - TOLERANCE);
        }
    }
}

function call(run: Run, dependency: number, gate: number, isShort: boolean): void {
    const { calledSince, now } = run.state;
    if (isShort === Number.isNaN(calledSince[gate] ?? NaN)) {
        calledSince[gate] = isShort ? now : NaN;
        if (isShort) {
            setEnds(run, dependency, gate);
        }
    }
}

/** Looks again when one of the alternatives of a gate, called upon now, is used up. */
function setEnds({ state, network, agenda }: Run, dependency: number, gate: number): void {
    const { argStart, args, endurance } = network;
    for (let i = argStart[gate] ?? 0; i < (argStart[gate + 1] ?? 0); i++) {
        const lasts = endurance[args[i] ?? 0] ?? Infinity;
        if (lasts < Infinity) {
            agenda.push(state.now + lasts, Event.Dependency, dependency);
        }
    }
}
