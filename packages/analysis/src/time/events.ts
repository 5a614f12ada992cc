import { Event, touchOwners, type Run } from './run.js';
import type { Cause } from './simulation.js';
import { setMissing, Status } from './state.js';

/** Puts a cause on the agenda. */
export function addCause({ causes, agenda }: Run, cause: Cause): void {
    causes.push(cause);
    if (cause.to > cause.from && cause.share > 0) {
        agenda.push(cause.from, Event.Begin, causes.length - 1);
    }
}

/** What comes about now: causes come into force and go, and whom that touches is noted. */
export function takeEvents(run: Run): void {
    const { agenda, state, network, touched, dirty } = run;
    while (agenda.time === state.now) {
        const { kind, item } = agenda;
        agenda.drop();
        switch (kind) {
            case Event.Begin:
            case Event.End:
                applyCause(run, item, kind === Event.Begin);
                break;
            case Event.Restarted:
                if (state.status[item] === Status.Restarting && state.restartEnd[item] === state.now) {
                    touched.add(item);
                }
                break;
            case Event.Dependency:
                dirty.add(item);
                touched.add(network.of[item] ?? 0);
        }
    }
}

function applyCause(run: Run, index: number, isBeginning: boolean): void {
    const { causes, state, struckBy, touched, agenda } = run;
    const cause = causes[index];
    if (!cause) {
        return;
    }
    const { node, share, from, to } = cause;
    const sign = isBeginning ? 1 : -1;
    if (share >= 1) {
        state.causes[node] = (state.causes[node] ?? 0) + sign;
    } else {
        const cut = (state.cut[node] ?? 0) + sign * share;
        const before = state.cut[node] !== 0;
        state.cut[node] = Math.abs(cut) < 1e-12 ? 0 : cut;
        if ((state.cut[node] !== 0) !== before) {
            setMissing(state, node, before ? -1 : 1);
        }
        touchOwners(run, node);
    }
    touched.add(node);
    if (!isBeginning) {
        return;
    }
    const before = struckBy[node] ?? -1;
    if (causes[before]?.from !== from || index < before) {
        struckBy[node] = index;
    }
    if (to < Infinity) {
        agenda.push(to, Event.End, index);
    }
}
